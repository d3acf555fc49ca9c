import { DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import { safeFetchFor } from "../../../platform/safe-fetch/safe-fetch.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { failureOf, failureOfStatus, SourceTrouble } from "../external/source-error.ts"

const MAX_BYTES = 10 * 1024 * 1024
/** For everything that one reading or writing asks. */
const DEADLINE_MS = 30_000
const STEP_MS = 10_000

/** A signed-in client whose every request takes the one way out. */
export const openCaldav = async (
  app: AppContext,
  { address, username, password }: CredentialsOf<"caldav">,
): Promise<DAVClient> => {
  const from = performance.now()
  const seen = { refused: false }
  const fetchOne: typeof fetch = async (input, init) => {
    const left = DEADLINE_MS - (performance.now() - from)
    if (left <= 0) throw new SourceTrouble("timed_out")
    const ask = safeFetchFor(app.config, { timeoutMs: Math.min(STEP_MS, left), maxBytes: MAX_BYTES })
    const answer = await ask(input, init)
    if (answer.status === 401 || answer.status === 403) seen.refused = true
    if (mustSucceed(init) && answer.status >= 400) throw new SourceTrouble(failureOfStatus(answer.status))
    return answer
  }
  const client = new DAVClient({
    serverUrl: address,
    credentials: { username, password },
    authMethod: "Basic",
    defaultAccountType: "caldav",
    fetch: fetchOne,
  })
  await client.login().catch((error: unknown) => {
    if (seen.refused) throw new SourceTrouble("not_allowed")
    if (failureOf(error)) throw error
    throw new SourceTrouble("not_a_calendar")
  })
  return client
}

/** The library takes a refused question for an empty answer: then somebody busy would look free. */
const mustSucceed = (init: RequestInit | undefined): boolean => {
  const headers = new Headers(init?.headers)
  return init?.method === "REPORT" || (init?.method === "PROPFIND" && headers.get("depth") === "1")
}
