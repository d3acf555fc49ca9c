import type { Page } from "playwright-core"
import { seedDemo } from "../../packages/server/seeds/main.ts"
import { filledDatabase } from "../../packages/server/src/testing/database.ts"
import { type Account, accountOf } from "../accounts.ts"
import { axeFindings } from "../axe.ts"
import { signIn } from "../people.ts"
import { openRapport, type Rapport } from "../rapport.ts"

export const DEMO_PASSWORD = "a demo password"
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }
const SMALLEST = { width: 320, height: 640 }

/** Everything that went wrong behind a page. */
const watch = (page: Page): string[] => {
  const faults: string[] = []
  page.on("pageerror", error => faults.push(`error: ${error.message}`))
  page.on("console", message => {
    const text = message.text()
    if (message.type() === "error" && !text.startsWith("Failed to load resource"))
      faults.push(`says: ${text}`)
  })
  page.on("requestfailed", request => {
    const why = request.failure()?.errorText
    if (why !== "net::ERR_ABORTED") faults.push(`${why}: ${request.url()}`)
  })
  page.on("response", response => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${new URL(response.url()).pathname}`)
  })
  return faults
}

const isThere = async (page: Page): Promise<boolean> => {
  try {
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"))
    await page.waitForFunction(() => /^.+ · Rapport$/.test(document.title))
    return true
  } catch {
    return false
  }
}

const SETTLED_MS = 2000

/** By how much the page is too wide; one that is drawn otherwise on a small screen may first be told of it. */
const sidewards = async (page: Page): Promise<number> => {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  await page.waitForFunction(fits, undefined, { timeout: SETTLED_MS }).catch(() => undefined)
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What is wrong with one page, opened on one screen and turned into the other, once by day and once by night. */
const look = async (page: Page, path: string, dark: boolean, faults: string[]): Promise<string[]> => {
  const found: string[] = []
  const screens = dark ? [PHONE, DESKTOP] : [DESKTOP, PHONE]
  for (const [turn, viewport] of screens.entries()) {
    const night = (turn === 0) === dark
    const place = `${path} at ${viewport.width}${night ? ", dark" : ""}`
    faults.length = 0
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: night ? "dark" : "light" })
    if (turn === 0) await page.goto(path)
    if (!(await isThere(page))) return [...found, `${place}: never there`, ...faults]
    found.push(...[...(await axeFindings(page)), ...faults].map(each => `${place}: ${each}`))
    const headings = await page.getByRole("heading", { level: 1 }).count()
    if (headings !== 1) found.push(`${place}: ${headings} headings of the first level`)
  }
  await page.setViewportSize(SMALLEST)
  const over = await sidewards(page)
  if (over > 0) found.push(`${path}: ${over} px too wide at 320`)
  return found
}

/** The paths of one person's pages, in the demo as it is just now. */
export type PagesOf = (account: Account) => Promise<string[]>

/** What is wrong with these pages, looked at one after the other as they stand before this person. */
export const sweep = async (rapport: Rapport, email: string, pagesOf: PagesOf): Promise<string[]> => {
  const page = await rapport.browser()
  await signIn(page, email, DEMO_PASSWORD)
  return lookAtAll(page, await pagesOf(await accountOf(rapport, email, DEMO_PASSWORD)))
}

/** The same for somebody who is not signed in; `expected` are the refusals that belong to these pages. */
export const crawlAsVisitor = async (
  rapport: Rapport,
  pages: readonly string[],
  expected: readonly string[],
): Promise<string[]> => {
  const found = await lookAtAll(await rapport.browser(), pages)
  return found.filter(each => !expected.some(refusal => each.endsWith(refusal)))
}

const lookAtAll = async (page: Page, pages: readonly string[]): Promise<string[]> => {
  const faults = watch(page)
  const found: string[] = []
  for (const [index, path] of pages.entries())
    found.push(...(await look(page, path, index % 2 === 1, faults)))
  return found
}

/** A whole Rapport with the demo people in it, who live through their eight weeks once a run. */
export const openDemo = (): Promise<Rapport> =>
  openRapport({
    database: (config, secrets) => filledDatabase("rapport_demo", url => seedDemo(config, url, secrets)),
  })
