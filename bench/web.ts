import type { BrowserContext } from "playwright-core"
import { launchBrowser } from "../e2e/browser.ts"
import type { BenchRow } from "./row.ts"
import { type Scores, scorePage } from "./web-lighthouse.ts"
import {
  FIRST_PAINT_SECONDS,
  LIGHTHOUSE_SCORE,
  MAX_SCRIPT_FILES,
  type MeasuredPage,
  measuredPages,
  type Visitor,
} from "./web-pages.ts"
import { PASSWORD, startDemoServer } from "./web-server.ts"
import { type LoadedFile, type Visit, visitPage } from "./web-visit.ts"

/** The bytes and the time of a first visit on a phone over a slow connection, and Lighthouse's scores. */
export const webBench = async (): Promise<BenchRow[]> => {
  const server = await startDemoServer()
  const { browser, close } = await launchBrowser()
  try {
    const signIn = (visitor: Visitor) => async (context: BrowserContext) => {
      if (visitor === "nobody") return
      const data = { email: `${visitor}-a@example.com`, password: PASSWORD }
      const reply = await context.request.post(`${server.url}/api/v1/auth/sign-in`, { data })
      if (!reply.ok()) throw new Error(`Sign-in failed: ${await reply.text()}`)
    }
    const coachId = await idOfCoach(server.url)
    const rows: BenchRow[] = []
    for (const page of measuredPages) {
      const address = server.url + page.path(coachId)
      rows.push(...rowsOf(page, await visitPage(browser, address, page.content, signIn(page.visitor))))
      if (page.lighthouse)
        rows.push(lighthouseRow(page, await scorePage(address, LIGHTHOUSE_SCORE, signIn(page.visitor))))
    }
    return rows
  } finally {
    await close()
    await server.close()
  }
}

const idOfCoach = async (url: string): Promise<string> => {
  const reply = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "coach-a@example.com", password: PASSWORD }),
  })
  const { user } = (await reply.json()) as { user: { id: string } }
  return user.id
}

const kilobytes = (files: readonly LoadedFile[]): number =>
  Number((files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(1))

const rowsOf = ({ name, limits }: MeasuredPage, visit: Visit): BenchRow[] => {
  const of = (files: readonly LoadedFile[], ...types: string[]) =>
    files.filter(file => types.includes(file.type))
  const scripts = of(visit.before, "Script")
  const styles = of(visit.before, "Stylesheet")
  const inAll = of(visit.all, "Script", "Stylesheet")
  return [
    atMost(`${name}: script and style`, kilobytes([...scripts, ...styles]), limits.kilobytes, "kB", [
      `${kilobytes(scripts)} script in ${scripts.length}, ${kilobytes(styles)} style in ${styles.length} files`,
      `${kilobytes(inAll)} in ${inAll.length} when the network is idle`,
    ]),
    atMost(`${name}: script files`, scripts.length, MAX_SCRIPT_FILES, "files", ["before it is usable"]),
    atMost(`${name}: first paint`, visit.firstPaintSeconds, FIRST_PAINT_SECONDS, "s", ["slow connection"]),
    atMost(`${name}: usable`, visit.usableSeconds, limits.usableSeconds, "s", ["slow connection"]),
    atMost(`${name}: errors`, visit.errors.length, 0, "", visit.errors),
  ]
}

const atMost = (
  name: string,
  value: number,
  limit: number,
  unit: string,
  details: readonly string[],
): BenchRow => ({
  name,
  value: Number(value.toFixed(2)),
  limit,
  unit,
  detail: details.join("; "),
  pass: value <= limit,
})

const lighthouseRow = ({ name }: MeasuredPage, scores: Scores): BenchRow => {
  const value = Math.min(...Object.values(scores))
  return {
    name: `${name}: Lighthouse`,
    value,
    limit: LIGHTHOUSE_SCORE,
    unit: "points",
    detail: Object.entries(scores)
      .map(([category, points]) => `${category} ${points}`)
      .join(", "),
    pass: value >= LIGHTHOUSE_SCORE,
  }
}
