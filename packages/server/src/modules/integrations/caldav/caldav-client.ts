import { DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import { safeFetchFor } from "../../../platform/safe-fetch/safe-fetch.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { failureOf, failureOfStatus, SourceError } from "../external/source-error.ts"

const MAX_BYTES = 10 * 1024 * 1024
/** For all requests of one import or one write. */
const DEADLINE_MS = 30_000
const REQUEST_MS = 10_000

/** A signed-in client. All its requests go through safeFetch, with one deadline for all of them. */
export const openCaldav = async (
  app: AppContext,
  { address, username, password }: CredentialsOf<"caldav">,
): Promise<DAVClient> => {
  const from = performance.now()
  const outcome = { refused: false }
  const fetchOne: typeof fetch = async (input, init) => {
    const remaining = DEADLINE_MS - (performance.now() - from)
    if (remaining <= 0) throw new SourceError("timed_out")
    const send = safeFetchFor(app.config, { timeoutMs: Math.min(REQUEST_MS, remaining), maxBytes: MAX_BYTES })
    const response = await send(input, init)
    if (response.status === 401 || response.status === 403) outcome.refused = true
    if (mustSucceed(init) && response.status >= 400) throw new SourceError(failureOfStatus(response.status))
    return response
  }
  const client = new DAVClient({
    serverUrl: address,
    credentials: { username, password },
    authMethod: "Basic",
    defaultAccountType: "caldav",
    fetch: fetchOne,
  })
  await client.login().catch((error: unknown) => {
    if (outcome.refused) throw new SourceError("not_allowed")
    if (failureOf(error)) throw error
    throw new SourceError("not_a_calendar")
  })
  return client
}

/** tsdav treats an error response to these as an empty result, which would make a busy person look free. */
const mustSucceed = (init: RequestInit | undefined): boolean => {
  const headers = new Headers(init?.headers)
  return init?.method === "REPORT" || (init?.method === "PROPFIND" && headers.get("depth") === "1")
}
