export type ClientsTab = "connected" | "requests" | "past"

export interface ClientsSearch {
  tab?: Exclude<ClientsTab, "connected">
  /** The sheet of invites is open. */
  invite?: true
}

export const readClientsSearch = (raw: Record<string, unknown>): ClientsSearch => ({
  ...((raw.tab === "requests" || raw.tab === "past") && { tab: raw.tab }),
  ...(raw.invite === true && { invite: true }),
})
