import { expect, it } from "vitest"
import { localTimeFaults } from "./local-time.ts"

it("a web file that formats a time by the browser's zone rules is refused, except for the one that may", () => {
  const faults = (path: string, text: string) => localTimeFaults([{ path, text }])
  const page = "packages/web/src/app/pages/today.tsx"
  expect(faults(page, 'new Intl.DateTimeFormat("en", { timeZone })')).toHaveLength(1)
  expect(faults(page, "new Date(at).toLocaleTimeString()")).toHaveLength(1)
  expect(faults(page, "new Date(at).getHours()")).toHaveLength(1)
  expect(faults(page, "timeText(at, zone)")).toEqual([])
  expect(faults(page, "new Date(local).getUTCHours()")).toEqual([])
  expect(faults("packages/web/src/lib/times.ts", "new Intl.DateTimeFormat()")).toEqual([])
  expect(faults("packages/server/src/app/serve.ts", "new Intl.DateTimeFormat()")).toEqual([])
})
