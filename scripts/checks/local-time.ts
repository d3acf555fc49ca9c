import { isTest, type Source } from "./source.ts"

/** The only file that formats local times; it computes them with the server's offsets. */
const TIMES = "packages/web/src/lib/times.ts"
const BY_THE_BROWSER =
  /\bIntl\.DateTimeFormat\b|\.toLocale(?:Date|Time)?String\(|\.get(?:Hours|Date|Day)\(\)|\bTemporal\./

/** Web files that would show a time by the browser's zone rules, which may not be the server's. */
export const localTimeFaults = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => path.startsWith("packages/web/src/") && path !== TIMES && !isTest(path))
    .flatMap(({ path, text }) => {
      const found = BY_THE_BROWSER.exec(text)?.[0]
      return found
        ? [`${path}: ${found} uses the browser's time zone rules; lib/times.ts uses the server's`]
        : []
    })
