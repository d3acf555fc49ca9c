export type NetworkTab = "connected" | "requests" | "past"

export interface NetworkSearch {
  tab?: Exclude<NetworkTab, "connected">
  /** The connection to show first, such as the request just sent. */
  connection?: string
}

export const readNetworkSearch = (given: Record<string, unknown>): NetworkSearch => ({
  ...((given.tab === "requests" || given.tab === "past") && { tab: given.tab }),
  ...(typeof given.connection === "string" && given.connection && { connection: given.connection }),
})
