import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Account } from "./accounts.ts"
import { drag, drawn } from "./calendar.ts"
import { inBerlin, wednesday } from "./dates.ts"
import { type Fixture, IDA, KAI, NORA, openFixture } from "./fixture.ts"

const NAME = "Breath circle"

describe("a group session", () => {
  let practice: Fixture
  beforeAll(async () => {
    practice = await openFixture()
  })
  afterAll(() => practice?.close())

  const clientOn = async (who: Account): Promise<Page> => {
    const page = await practice.at(who, `/coaches/${practice.mara.id}`, { phone: true })
    await page.getByRole("heading", { level: 3, name: NAME }).waitFor()
    return page
  }
  const take = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: /^Take a seat/ }).tap()
    await page.getByRole("dialog").getByRole("button", { name: "Take a seat" }).tap()
    await page.getByText(`${NAME}: the seat is yours.`).waitFor()
  }

  it("is opened with two seats, filled, and has one again when one is given back", async () => {
    const { rapport, mara, join, at } = practice
    const coach = await at(mara, "/clients/groups")
    await coach.getByRole("button", { name: "New group session" }).first().click()
    const sheet = coach.getByRole("dialog", { name: "New group session" })
    await sheet.getByRole("button", { name: "Open it" }).click()
    await sheet.getByText("Give it a name.").waitFor()
    await coach.keyboard.type(NAME)
    await sheet.getByLabel("Date").fill(wednesday())
    await sheet.getByLabel("Time").fill("18:00")
    await sheet.getByLabel("Seats").fill("2")
    await sheet.getByRole("button", { name: "Open it" }).click()
    await coach.getByText("It is open. Connected clients can take a seat.").waitFor()
    const who = coach.getByRole("list", { name: "Who takes part" }).getByRole("listitem")

    const ida = await clientOn(await join(IDA))
    const kai = await clientOn(await join(KAI))
    const nora = await clientOn(practice.nora)
    await take(ida)
    await who.getByText("Ida Moreau").waitFor()
    for (const page of [ida, nora]) await page.getByText("1 seat left").waitFor()
    await take(kai)
    await who.getByText("Kai Sander").waitFor()
    await coach.getByText("2 of 2").first().waitFor()
    await nora.getByText("All seats taken").waitFor()
    expect(await nora.getByRole("button", { name: /^Take a seat/ }).count()).toBe(0)

    await kai.getByRole("link", { name: /^Your seat/ }).tap()
    await kai.getByRole("button", { name: "Cancel session" }).tap()
    await kai.getByRole("button", { name: "Cancel it" }).tap()
    await who.getByText("Kai Sander").waitFor({ state: "detached" })
    expect(await who.allTextContents()).toEqual(["Ida Moreau"])
    await coach.getByText("1 of 2").first().waitFor()
    await take(nora)
    await who.getByText("Nora Whelan").waitFor()

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
    await coach.getByText(/^It changes at once, and 2 who take part get a message\./).waitFor()
    await coach.getByRole("button", { name: "Move it" }).click()
    await row.getByText("16:00").waitFor()
    await drawn(coach, id).getByText("16:00", { exact: true }).waitFor()
    await drag(coach, id, -0.5, "edge")
    await coach.getByRole("heading", { name: "Give Breath circle 30 minutes?" }).waitFor()
    await coach.getByRole("button", { name: "Change it" }).click()
    await row.getByText("30 min").waitFor()
    for (const { email } of [IDA, NORA]) {
      const mail = await rapport.mailbox.next(email, /has a new time/)
      expect(mail.text).toMatch(/16:00[\s\S]*It was: .*18:00/)
    }
  })

  it("stands in the coach's day once, with somebody in it and with nobody", async () => {
    const { rapport, mara, at } = practice
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
