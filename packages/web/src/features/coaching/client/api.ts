import type { Reply } from "../../../lib/contract.ts"
import { read } from "../../../lib/queries.ts"

export type ClientProfile = Reply<"GET /coach/clients/{clientId}">

/** Each read is recorded in the access log, so it is not repeated on focus. */
export const clientProfile = (clientId: string) => ({
  ...read("GET /coach/clients/{clientId}", { params: { clientId } }),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: false,
})
