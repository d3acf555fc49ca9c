import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  AFTER_EVERYTHING,
  sendEveryNotification,
} from "../packages/server/src/modules/notifications/testing/every-notification.ts"
import { freshDatabase } from "../packages/server/src/testing/database.ts"
import type { TestPerson } from "../packages/server/src/testing/people.ts"
import { createTestApp } from "../packages/server/src/testing/test-app.ts"
import { signInAs } from "./accounts.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

/** What a page shows for notifications that name nobody, or somebody whom it only counts. */
const SHOWN: Readonly<Record<string, RegExp>> = {
  "waitlist.seat_joined": /Mobility/,
  "account.restored": /Walker|Oto/,
  "account.coach_role_lost": /Pia/,
  "account.mail_handed_out": /email/i,
}

describe("every notification, of every kind and to either side", () => {
  let rapport: Rapport
  let people: TestPerson[] = []
  beforeAll(async () => {
    rapport = await startRapport({
      database: async () => {
        const database = await freshDatabase()
        const app = await createTestApp({ databaseUrl: database.url })
        people = await sendEveryNotification(app)
        await app.close()
        return database
      },
    })
    await rapport.moveClock(AFTER_EVERYTHING)
  })
  afterAll(() => rapport?.close())

  const shows = async (page: Page, link: string, text: RegExp | string): Promise<boolean> => {
    await page.goto(link)
    const main = page.getByRole("main")
    return main
      .getByText(text)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 4_000 })
      .then(async () => (await page.getByText("This is not here").count()) === 0)
      .catch(() => false)
  }

  it("opens a page that shows what it is about", async () => {
    const [missing, opened]: [string[], Set<string>] = [[], new Set()]
    for (const person of people) {
      const account = await signInAs(rapport, person.email, person.password)
      const { items } = await account.call("GET /notifications", { query: { limit: 100 } })
      if (items.length === 0) continue
      const page = await openSignedIn(rapport, person, "/notifications")
      for (const { what, values, link } of items) {
        const [firstName = ""] = (values.name ?? "").split(" ")
        const text = SHOWN[what] ?? new RegExp(`\\b${firstName}\\b`)
        const key = `${person.id} ${link} ${text}`
        if (opened.has(key)) continue
        opened.add(key)
        if (!(await shows(page, link, text)))
          missing.push(`${what} to ${person.firstName}: ${link} without ${text}`)
      }
      await page.context().close()
    }
    expect(missing).toEqual([])
    expect(opened.size).toBeGreaterThan(40)
  })
})
