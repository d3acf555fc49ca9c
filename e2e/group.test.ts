import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Account } from "./accounts.ts"
import { calendarEvent, drag } from "./calendar.ts"
import { inBerlin, wednesday } from "./dates.ts"
import { createFixture, type Fixture, IDA, KAI, NORA } from "./fixture.ts"

const NAME = "Breath circle"

describe("a group session", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  const clientOn = async (person: Account): Promise<Page> => {
    const page = await fixture.at(person, `/coaches/${fixture.mara.id}`, { phone: true })
    await page.getByRole("heading", { level: 3, name: NAME }).waitFor()
    return page
  }
  const takeSeat = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: /^Take a seat/ }).tap()
    await page.getByRole("dialog").getByRole("button", { name: "Take a seat" }).tap()
    await page.getByText(`${NAME}: the seat is yours.`).waitFor()
  }

  it("is created with two seats, fills up, and has a free seat again after a cancellation", async () => {
    const { rapport, mara, join, at } = fixture
    const coach = await at(mara, "/clients/groups")
    await coach.getByRole("button", { name: "New group session" }).first().click()
    const sheet = coach.getByRole("dialog", { name: "New group session" })
    await sheet.getByRole("button", { name: "Open for booking" }).click()
    await sheet.getByText("Give it a name.").waitFor()
    await coach.keyboard.type(NAME)
    await sheet.getByLabel("Date").fill(wednesday())
    await sheet.getByLabel("Time").fill("18:00")
    await sheet.getByLabel("Seats").fill("2")
    await sheet.getByRole("button", { name: "Open for booking" }).click()
    await coach.getByText("It is open. Connected clients can take a seat.").waitFor()
    const participants = coach.getByRole("list", { name: "Who’s coming" }).getByRole("listitem")

    const ida = await clientOn(await join(IDA))
    const kai = await clientOn(await join(KAI))
    const nora = await clientOn(fixture.nora)
    await takeSeat(ida)
    await participants.getByText("Ida Moreau").waitFor()
    for (const page of [ida, nora]) await page.getByText("1 seat left").waitFor()
    await takeSeat(kai)
    await participants.getByText("Kai Sander").waitFor()
    await coach.getByText("2 of 2").first().waitFor()
    await nora.getByText("All seats taken").waitFor()
    expect(await nora.getByRole("button", { name: /^Take a seat/ }).count()).toBe(0)

    await kai.getByRole("link", { name: /^Your seat/ }).tap()
    await kai.getByRole("button", { name: "Cancel session" }).tap()
    await kai.getByRole("button", { name: "Cancel it" }).tap()
    await participants.getByText("Kai Sander").waitFor({ state: "detached" })
    expect(await participants.allTextContents()).toEqual(["Ida Moreau"])
    await coach.getByText("1 of 2").first().waitFor()
    await takeSeat(nora)
    await participants.getByText("Nora Whelan").waitFor()

    await coach.goto(`/calendar?date=${wednesday()}`)
    await coach.getByText(`18:00, ${NAME}, Video, 60 min, 2 of 2 seats`).waitFor({ state: "attached" })
    for (const { email } of [IDA, NORA]) {
      const mail = await rapport.mailbox.next(email, /is confirmed/)
      expect(mail.text).toContain("18:00")
    }

    const [group] = (await mara.call("GET /coach/group-sessions", {})).items
    const id = group?.id ?? ""
    await nora.goto("/calendar")
    const row = nora.locator("main a[href^='/bookings/']").first()
    await row.getByText("18:00").waitFor()
    await drag(coach, id, -2)
    await coach.getByRole("heading", { name: /^Move Breath circle to .*16:00\?$/ }).waitFor()
    await coach.getByText(/^It changes right away, and 2 participants get a message\./).waitFor()
    await coach.getByRole("button", { name: "Move it" }).click()
    await row.getByText("16:00").waitFor()
    await calendarEvent(coach, id).getByText("16:00", { exact: true }).waitFor()
    await drag(coach, id, -0.5, "edge")
    await coach.getByRole("heading", { name: "Set 30 minutes for Breath circle?" }).waitFor()
    await coach.getByRole("button", { name: "Change it" }).click()
    await row.getByText("30 min").waitFor()
    for (const { email } of [IDA, NORA]) {
      const mail = await rapport.mailbox.next(email, /has a new time/)
      expect(mail.text).toMatch(/16:00[\s\S]*It was: .*18:00/)
    }
  })

  it("appears once in the coach's day, with and without participants", async () => {
    const { rapport, mara, at } = fixture
    const noon = inBerlin(wednesday(), 12)
    await mara.call("POST /coach/group-sessions", {
      body: { title: "Quiet hour", type: "VIDEO", minutes: 60, scheduledAt: noon, seats: 4 },
    })
    await rapport.moveClock(inBerlin(wednesday(), 9))
    const coach = await at(mara, "/")
    const day = coach.getByRole("list", { name: "Today’s sessions" }).getByRole("listitem")
    await day.getByText("Quiet hour").waitFor()
    await day.getByText(NAME).waitFor()
    expect(await day.count()).toBe(2)
  })
})
