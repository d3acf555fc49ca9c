import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { MARA } from "./fixture.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

const event = (...lines: string[]): string[] => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]

const calendar = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  ...event("UID:a", "DTSTART:20300304T090000Z", "DURATION:PT1H"),
  ...event("UID:b", "DTSTART:some time in spring", "SUMMARY:Surgery"),
  ...event("UID:c", "DTSTART:20300305T140000Z", "DURATION:PT1H", "RRULE:FREQ=FORTNIGHTLY"),
  "END:VCALENDAR",
].join("\r\n")

describe("a calendar that can be read in part", () => {
  let rapport: Rapport
  let elsewhere: Server
  let address: string
  beforeAll(async () => {
    rapport = await startRapport({ settings: { allowPrivateHosts: ["127.0.0.1"] } })
    await createAccount(rapport, MARA)
    elsewhere = createServer((_, reply) => reply.setHeader("content-type", "text/calendar").end(calendar))
    await new Promise<void>(resolve => elsewhere.listen(0, "127.0.0.1", resolve))
    address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/mara.ics`
  })
  afterAll(async () => {
    elsewhere?.close()
    await rapport?.close()
  })

  it("says how many events are missing and which, so that its owner finds them", async () => {
    const page = await openSignedIn(rapport, MARA, "/me/calendars")
    await page.getByRole("button", { name: "Add a calendar" }).click()
    const sheet = page.getByRole("dialog", { name: "Add a calendar" })
    await sheet.getByLabel("Secret address in iCal format").fill(address)
    await sheet.getByLabel("What to call it").fill("Clinic")
    await sheet.getByRole("button", { name: "Add calendar" }).click()
    await page.getByText("We couldn’t read 2 of 3 events").waitFor()
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole("button", { name: "Change Clinic" }).click()
    const missing = page
      .getByRole("dialog", { name: "Clinic" })
      .getByRole("region", { name: "Events we couldn’t read" })
    const [first, second] = await missing.getByRole("listitem").allInnerTexts()
    expect(first).toContain("We can’t tell when it starts.")
    expect(first).toContain("some time in spring")
    expect(second).toMatch(/^5 March 2030, 14:00/)
    expect(second).toContain("Only its first time keeps you busy.")
    expect(await missing.innerText()).not.toContain("Surgery")
    expect(await axeFindings(page)).toEqual([])
  })
})
