import type { Reply } from "../../../lib/contract.ts"
import { read } from "../../../lib/queries.ts"

export type ClientProfile = Reply<"GET /coach/clients/{clientId}">

/** The server records each read in the client's access log, so it is not refetched automatically. */
export const clientProfile = (clientId: string) => ({
  ...read("GET /coach/clients/{clientId}", { params: { clientId } }),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})
