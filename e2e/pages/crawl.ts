import type { Page } from "playwright-core"
import { seedDemo } from "../../packages/server/seeds/main.ts"
import { copyOfDatabase } from "../../packages/server/src/testing/database.ts"
import { type Account, signInAs } from "../accounts.ts"
import { axeFindings } from "../axe.ts"
import { signIn } from "../people.ts"
import { type Rapport, startRapport } from "../rapport.ts"

export const DEMO_PASSWORD = "a demo password"
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }
const SMALLEST = { width: 320, height: 640 }

/** Collects script errors, console errors and failed requests of a page. */
const collectFaults = (page: Page): string[] => {
  const faults: string[] = []
  page.on("pageerror", error => faults.push(`error: ${error.message}`))
  page.on("console", message => {
    const text = message.text()
    if (message.type() === "error" && !text.startsWith("Failed to load resource"))
      faults.push(`console: ${text}`)
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

const isLoaded = async (page: Page): Promise<boolean> => {
  try {
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"))
    await page.waitForFunction(() => /^.+ · Rapport$/.test(document.title))
    return true
  } catch {
    return false
  }
}

/** Keys of words that stand on the page themselves, because their namespace was not loaded; usernames look alike. */
const missingWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ""
      const isUsername = node.parentElement?.textContent?.trim().startsWith("@") ?? false
      if (!isUsername && /^(?:[a-z]\w+:)?[a-z]\w*(?:\.[a-zA-Z]\w*)+$/.test(text)) texts.push(text)
    }
    return texts
  })

const SETTLED_MS = 2000

/** By how many pixels the page overflows horizontally, once its layout had time to adapt to the screen. */
const overflowWidth = async (page: Page): Promise<number> => {
  const fits = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
  await page.waitForFunction(fits, undefined, { timeout: SETTLED_MS }).catch(() => undefined)
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Checks one page on a phone and a desktop, one of them in the dark theme; returns what is wrong. */
const checkPage = async (page: Page, path: string, dark: boolean, faults: string[]): Promise<string[]> => {
  const found: string[] = []
  const screens = dark ? [PHONE, DESKTOP] : [DESKTOP, PHONE]
  for (const [turn, viewport] of screens.entries()) {
    const isDark = (turn === 0) === dark
    const view = `${path} at ${viewport.width}${isDark ? ", dark" : ""}`
    faults.length = 0
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" })
    if (turn === 0) await page.goto(path)
    if (!(await isLoaded(page))) return [...found, `${view}: does not load`, ...faults]
    found.push(...[...(await axeFindings(page)), ...faults].map(fault => `${view}: ${fault}`))
    const keys = await missingWords(page)
    if (keys.length > 0) found.push(`${view}: no words for ${keys.join(", ")}`)
    const headings = await page.getByRole("heading", { level: 1 }).count()
    if (headings !== 1) found.push(`${view}: ${headings} headings of the first level`)
  }
  await page.setViewportSize(SMALLEST)
  const over = await overflowWidth(page)
  if (over > 0) found.push(`${path}: ${over} px too wide at 320`)
  return found
}

/** The paths of one person's pages in the demo. */
export type PagesOf = (account: Account) => Promise<string[]>

/** Checks these pages, signed in as this person; returns what is wrong. */
export const crawlAs = async (rapport: Rapport, email: string, pagesOf: PagesOf): Promise<string[]> => {
  const page = await rapport.browser()
  await signIn(page, email, DEMO_PASSWORD)
  return checkPages(page, await pagesOf(await signInAs(rapport, email, DEMO_PASSWORD)))
}

/** The same without signing in; `expected` are the failed requests that these pages should cause. */
export const crawlAsVisitor = async (
  rapport: Rapport,
  pages: readonly string[],
  expected: readonly string[],
): Promise<string[]> => {
  const found = await checkPages(await rapport.browser(), pages)
  return found.filter(fault => !expected.some(refusal => fault.endsWith(refusal)))
}

const checkPages = async (page: Page, pages: readonly string[]): Promise<string[]> => {
  const faults = collectFaults(page)
  const found: string[] = []
  for (const [index, path] of pages.entries())
    found.push(...(await checkPage(page, path, index % 2 === 1, faults)))
  return found
}

/** Starts a server with the demo data, which is seeded once per run. */
export const startDemo = (): Promise<Rapport> =>
  startRapport({
    database: (config, secrets) => copyOfDatabase("rapport_demo", url => seedDemo(config, url, secrets)),
  })
