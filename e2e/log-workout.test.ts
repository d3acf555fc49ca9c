import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture } from "./fixture.ts"

describe("a client's log", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("is written in a gym without a network, arrives once it is back, and shows on the coach's page", async () => {
    const { mara, nora, at } = fixture
    const phone = await at(nora, "/log", { phone: true })
    await phone.getByRole("button", { name: "Start a workout" }).click()
    await phone.getByRole("button", { name: "Add an exercise" }).click()
    await phone.getByLabel("Name, muscle or equipment").fill("back squ")
    await phone.getByRole("button", { name: /^Back squat/ }).click()
    await phone.getByRole("heading", { name: "Back squat" }).waitFor()
    expect(await axeFindings(phone)).toEqual([])

    await phone.context().setOffline(true)
    await phone.getByLabel("kg", { exact: true }).fill("60")
    await phone.getByLabel("reps", { exact: true }).fill("5")
    await phone.getByText("2 reps left").click({ force: true })
    await phone.getByRole("button", { name: "Done, set 1" }).click()
    await phone.getByRole("region", { name: "Rest timer" }).getByText("rest, then set 2").waitFor()
    await phone.getByText("No network. Kept on this device, sent later.").waitFor()
    expect(
      (await nora.call("GET /log/days", {})).items.flatMap(({ workouts }) => workouts),
    ).not.toContainEqual(expect.objectContaining({ volumeKg: 300 }))

    await phone.context().setOffline(false)
    await phone.getByText("No network. Kept on this device, sent later.").waitFor({ state: "detached" })
    await expect
      .poll(async () => (await nora.call("GET /log/days", {})).items[0]?.workouts[0]?.volumeKg, {
        timeout: 20_000,
      })
      .toBe(300)
    await phone.getByRole("button", { name: "Skip rest" }).click()
    await phone.getByRole("button", { name: "Finish" }).click()
    await phone.getByText("1 exercise, 1 set", { exact: false }).waitFor()

    const tablet = await at(nora, "/log")
    await tablet.getByText("1 exercise, 1 set", { exact: false }).waitFor()
    expect(await axeFindings(tablet)).toEqual([])

    const [connection] = (await nora.call("GET /connections/accepted", { query: { as: "client" } })).items
    await nora.call("PUT /connections/{id}", {
      params: { id: connection?.id ?? "" },
      body: { scopes: ["profile", "workouts", "metrics", "nutrition"] },
    })
    const coach = await at(mara, `/clients/${nora.id}`)
    await coach.getByText("5 at 60").waitFor()
    expect(await axeFindings(coach)).toEqual([])
    const seen = await nora.call("GET /users/me/access-log", { query: { limit: 100 } })
    expect(seen.items.map(entry => entry.seen)).toContain("workouts")
  })

  it("shows last time's numbers beside the sets, and a personal best at once", async () => {
    const { nora, at } = fixture
    const phone = await at(nora, "/log", { phone: true })
    await phone.getByRole("button", { name: /Start (a workout|another)/ }).click()
    await phone.getByRole("button", { name: "Add an exercise" }).click()
    await phone.getByRole("button", { name: /^Back squat/ }).click()
    await phone.getByText("60 × 5").first().waitFor()
    await phone.getByLabel("reps", { exact: true }).waitFor()
    await phone.getByRole("button", { name: "More kg" }).click()
    await phone.getByRole("button", { name: "Done, set 1" }).click()
    await phone.getByRole("button", { name: "Not done, set 1" }).waitFor()
  })

  it("keeps a weight as it is typed, with a trend", async () => {
    const { nora, at } = fixture
    const phone = await at(nora, "/log", { phone: true })
    const field = phone.getByRole("textbox", { name: /^Weight/ })
    await field.fill("70,4")
    await field.blur()
    await phone.getByText("Trend 70.4 kg").waitFor()
    await expect
      .poll(async () => (await nora.call("GET /log/days", {})).items[0]?.metrics, { timeout: 20_000 })
      .toMatchObject([{ metric: "weight", value: 70.4, unit: "kg" }])
  })

  it("has meals with household measures, and copies one from the day before", async () => {
    const { nora, at } = fixture
    const phone = await at(nora, "/log", { phone: true })
    await phone.getByRole("button", { name: "Previous day" }).click()
    await phone.getByRole("button", { name: "Add to Breakfast" }).click()
    await phone.getByLabel("Name of the food").fill("banana")
    await phone.getByRole("button", { name: /^Banana/ }).click()
    await phone.getByRole("button", { name: "Add", exact: true }).click()
    await phone.getByRole("button", { name: "Remove Banana" }).waitFor()
    await phone.getByRole("button", { name: "Next day" }).click()
    await phone.getByRole("button", { name: "Copy" }).click()
    await phone.getByRole("button", { name: "Remove Banana" }).waitFor()
    expect(await axeFindings(phone)).toEqual([])
    await expect
      .poll(async () => (await nora.call("GET /log/days", {})).items.map(({ meals }) => meals.length), {
        timeout: 20_000,
      })
      .toEqual([1, 1])
  })
})
