export type ClientsTab = "connected" | "requests" | "past"

export interface ClientsSearch {
  tab?: Exclude<ClientsTab, "connected">
  /** The sheet of invites is open. */
  invite?: true
}

export const readClientsSearch = (given: Record<string, unknown>): ClientsSearch => ({
  ...((given.tab === "requests" || given.tab === "past") && { tab: given.tab }),
  ...(given.invite === true && { invite: true }),
})
