import type { AppContext } from "../../../platform/context.ts"
import { safeFetch } from "../../../platform/safe-fetch/safe-fetch.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import type { Reading } from "../external/import-result.ts"
import { failureOfStatus, SourceTrouble } from "../external/source-error.ts"
import type { Expansion } from "./expand-calendars.ts"
import { expandApart } from "./expand-in-worker.ts"

/** Some programs of Windows write two bytes for each character, and say so in the first two. */
const textOf = (body: Buffer): string =>
  body[0] === 0xff && body[1] === 0xfe ? body.toString("utf16le") : body.toString("utf8")

interface Known {
  etag: string | null
  lastModified: string | null
}

/** What an address says; asked with what is known of it, so that an unchanged calendar is not sent again. */
export const readIcs = async (
  app: AppContext,
  { address }: CredentialsOf<"ics">,
  known: Known,
  asked: Expansion,
): Promise<Reading> => {
  const answer = await safeFetch(app.config, address, {
    headers: {
      accept: "text/calendar, */*;q=0.1",
      ...(known.etag && { "if-none-match": known.etag }),
      ...(known.lastModified && { "if-modified-since": known.lastModified }),
    },
  })
  // Whoever was not asked what changed cannot know that nothing did.
  if (answer.status === 304 && (known.etag || known.lastModified)) return { changed: false }
  if (answer.status !== 200) throw new SourceTrouble(failureOfStatus(answer.status))
  const { busy, events, unread } = await expandApart([{ text: textOf(answer.body), calendar: null }], asked)
  return {
    changed: true,
    busy,
    events,
    unread,
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers["last-modified"] ?? null,
  }
}
