import type { AppContext } from "../../../platform/context.ts"
import { safeFetch } from "../../../platform/safe-fetch/safe-fetch.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import type { ImportOptions } from "../external/import-options.ts"
import type { ImportResult } from "../external/import-result.ts"
import { failureOfStatus, SourceError } from "../external/source-error.ts"
import { expandInWorker } from "./expand-in-worker.ts"

/** Some Windows programs write UTF-16 with a byte order mark. */
const textOf = (body: Buffer): string =>
  body[0] === 0xff && body[1] === 0xfe ? body.toString("utf16le") : body.toString("utf8")

interface Validators {
  etag: string | null
  lastModified: string | null
}

/** Imports a calendar by its address, with a conditional request. */
export const importIcs = async (
  app: AppContext,
  { address }: CredentialsOf<"ics">,
  cached: Validators,
  options: ImportOptions,
): Promise<ImportResult> => {
  const response = await safeFetch(app.config, address, {
    headers: {
      accept: "text/calendar, */*;q=0.1",
      ...(cached.etag && { "if-none-match": cached.etag }),
      ...(cached.lastModified && { "if-modified-since": cached.lastModified }),
    },
  })
  // A 304 without a conditional request is an invalid response.
  if (response.status === 304 && (cached.etag || cached.lastModified)) return { changed: false }
  if (response.status !== 200) throw new SourceError(failureOfStatus(response.status))
  const { busy, events, unread } = await expandInWorker(
    [{ text: textOf(response.body), calendar: null }],
    options,
  )
  return {
    changed: true,
    busy,
    events,
    unread,
    etag: response.headers.etag ?? null,
    lastModified: response.headers["last-modified"] ?? null,
  }
}
