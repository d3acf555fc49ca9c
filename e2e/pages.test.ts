import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { seedDemo } from "../packages/server/seeds/main.ts"
import { type Account, accountOf } from "./accounts.ts"
import { signIn } from "./people.ts"
import { axeFindings, openRapport, type Rapport } from "./rapport.ts"

const DEMO_PASSWORD = "a demo password"
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 800 }
const SMALLEST = { width: 320, height: 640 }

const forEverybody = [
  "/",
  "/calendar",
  "/notifications",
  "/me",
  "/me/profile",
  "/me/account",
  "/me/privacy",
  "/me/notifications",
  "/me/access-log",
]

const firstBooking = async (account: Account, key: "my-bookings" | "coach/bookings"): Promise<string> => {
  const { items } = await account.call(`GET /bookings/${key}`, { query: { when: "upcoming" } })
  return `/bookings/${items[0]?.id}`
}

const pagesOf = {
  "client-a@example.com": async (client: Account) => {
    const { items } = await client.call("GET /connections/accepted", { query: { as: "client" } })
    const coach = `/coaches/${items[0]?.coachId}`
    const booking = await firstBooking(client, "my-bookings")
    return [
      ...forEverybody,
      "/welcome",
      "/coaches",
      coach,
      `${coach}/book`,
      "/network",
      "/network?tab=requests",
      "/network?tab=past",
      booking,
      `${booking}/join`,
      "/nowhere",
    ]
  },
}

/** Everything that went wrong behind a page; the first question of a visitor, who is nobody yet, is no fault. */
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

const sidewards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** What is wrong with one page, seen on both screens, once by day and once by night. */
const look = async (page: Page, path: string, dark: boolean, faults: string[]): Promise<string[]> => {
  const found: string[] = []
  for (const [viewport, night] of [
    [DESKTOP, dark],
    [PHONE, !dark],
  ] as const) {
    const place = `${path} at ${viewport.width}${night ? ", dark" : ""}`
    faults.length = 0
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: night ? "dark" : "light" })
    await page.goto(path)
    if (!(await isThere(page))) {
      found.push(...[`${place}: never there`, ...faults])
      continue
    }
    found.push(...[...(await axeFindings(page)), ...faults].map(each => `${place}: ${each}`))
    const headings = await page.getByRole("heading", { level: 1 }).count()
    if (headings !== 1) found.push(`${place}: ${headings} headings of the first level`)
  }
  await page.setViewportSize(SMALLEST)
  const over = await sidewards(page)
  if (over > 0) found.push(`${path}: ${over} px too wide at 320`)
  return found
}

describe("every page of a client", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await openRapport({ fill: seedDemo })
  })
  afterAll(() => rapport?.close())

  it.for(Object.entries(pagesOf))(
    "is whole for %s, on a phone and a desktop, by day and by night",
    { timeout: 900_000 },
    async ([email, pages]) => {
      const page = await rapport.browser()
      await signIn(page, email, DEMO_PASSWORD)
      const faults = watch(page)
      const found: string[] = []
      let dark = false
      for (const path of await pages(await accountOf(rapport, email, DEMO_PASSWORD))) {
        found.push(...(await look(page, path, dark, faults)))
        dark = !dark
      }
      expect(found).toEqual([])
    },
  )
})
