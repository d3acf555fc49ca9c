export type NetworkTab = "connected" | "requests" | "past"

export interface NetworkSearch {
  tab?: Exclude<NetworkTab, "connected">
  /** The connection to show first, such as the request just sent. */
  connection?: string
}

export const readNetworkSearch = (raw: Record<string, unknown>): NetworkSearch => ({
  ...((raw.tab === "requests" || raw.tab === "past") && { tab: raw.tab }),
  ...(typeof raw.connection === "string" && raw.connection && { connection: raw.connection }),
})
