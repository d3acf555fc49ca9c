import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { inBerlin, wednesday } from "./dates.ts"
import { createFixture, type Fixture, IDA } from "./fixture.ts"

describe("searching everything", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, nora } = fixture
    await mara.call("PATCH /users/me", {
      body: { coach: { bio: "After my own knee surgery I learned how much sleep decides." } },
    })
    await nora.call("POST /bookings/book", {
      body: {
        coachId: mara.id,
        scheduledAt: inBerlin(wednesday(), 10),
        type: "VIDEO",
        minutes: 60,
        agenda: "Deadlift video",
      },
    })
  })
  afterAll(() => fixture?.close())

  it("keeps the letters that are typed at once, and finds what a coach wrote", async () => {
    const ida = await createAccount(fixture.rapport, IDA)
    const client = await fixture.at(ida, "/")
    await client.getByRole("heading", { level: 1 }).waitFor()
    await client.keyboard.press("Control+K")
    await client.keyboard.type("knee")
    const field = client.getByRole("combobox")
    await field.waitFor()
    expect(await field.inputValue()).toBe("knee")
    await client.getByRole("option", { name: /Mara Lindqvist/ }).waitFor()
  })

  it("finds a session by its agenda, and what can be done", async () => {
    const { mara, nora, at } = fixture
    const client = await at(nora, "/")
    await client.getByRole("heading", { level: 1 }).waitFor()
    await client.keyboard.press("Control+K")
    const field = client.getByRole("combobox")
    await field.fill("deadlift")
    await client.getByRole("option", { name: /Deadlift video/ }).waitFor()
    await field.fill("book")
    await client.getByRole("option", { name: "Book a session with Mara" }).waitFor()

    const coach = await at(mara, "/")
    await coach.getByRole("heading", { level: 1 }).waitFor()
    await coach.keyboard.press("Control+K")
    await coach.getByRole("combobox").fill("invite")
    await coach.getByRole("option", { name: "Invite a client" }).click()
    await coach.waitForURL(/\/clients\?.*invite/)
    await coach.getByRole("dialog").waitFor()
  })
})
