import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import type { DatabaseGuard } from "./database-guard.ts"

const ASK_EVERY_MS = 1_000
/** With the pause before it, and the time to answer a request, below the five seconds after which a caller gets its 503. */
const ANSWER_WITHIN_MS = 2_500

class NoAnswer extends Error {}

/**
 * Asks the database every second, on a connection of its own, whether it answers. One that refuses connections answers
 * too: requests notice that at once by themselves.
 */
export const watchDatabase = (
  url: string,
  guard: Pick<DatabaseGuard, "setSilent" | "setAnswering">,
  onChange: (isSilent: boolean) => void,
): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  let client: pg.Client | undefined
  let isSilent = false

  const set = (silent: boolean) => {
    if (silent) guard.setSilent()
    else guard.setAnswering()
    if (silent !== isSilent) onChange(silent)
    isSilent = silent
  }
  const ask = async () => {
    if (!client) {
      client = new pg.Client({ connectionString: url, application_name: "rapport watch" })
      client.on("error", () => {})
      await answerOf(client.connect())
    }
    await answerOf(client.query("select 1"))
  }
  const close = () => {
    const closing = client
    client = undefined
    closing?.end().catch(() => {})
    closing?.connection.stream.destroy()
  }
  const watch = async () => {
    while (!stopping.signal.aborted) {
      try {
        await ask()
        set(false)
      } catch (error) {
        close()
        set(error instanceof NoAnswer)
      }
      await wait(ASK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
    close()
  }
  const watching = watch()
  return {
    stop: async () => {
      stopping.abort()
      close()
      await watching
    },
  }
}

const answerOf = async (work: Promise<unknown>): Promise<void> => {
  const timer = new AbortController()
  work.catch(() => {})
  try {
    await Promise.race([work, noAnswer(timer.signal)])
  } finally {
    timer.abort()
  }
}

const noAnswer = async (signal: AbortSignal): Promise<void> => {
  await wait(ANSWER_WITHIN_MS, undefined, { signal }).catch(() => {})
  if (signal.aborted) return
  // When this process itself was busy, the answer is there and only has to be read: timers run before sockets.
  await nextTurn()
  await nextTurn()
  throw new NoAnswer()
}
