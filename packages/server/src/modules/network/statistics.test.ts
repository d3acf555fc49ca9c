import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { connectionStatistics } from "./statistics.ts"

describe("connection statistics", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("count requests and answers by week and coach, with the acceptance rate and the median time to answer", async () => {
    app.clock.set("2027-03-03T09:00:00Z")
    let coach = await app.person({ role: "coach", firstName: "Mara", lastName: "Lindqvist" })
    const request = async (client: TestPerson) =>
      (await client.call("POST /connections", { body: { coachId: coach.id } })).body.id
    const clients = await Promise.all(Array.from({ length: 4 }, () => app.person()))
    const ids = []
    for (const client of clients) ids.push(await request(client))
    const answer = (id: string | undefined, status: "accepted" | "declined" | "ended") =>
      coach.call("PUT /connections/{id}", { params: { id: id ?? "" }, body: { status } })
    await clients[3]?.call("PUT /connections/{id}", {
      params: { id: ids[3] ?? "" },
      body: { status: "withdrawn" },
    })
    app.clock.advance(60 * 60_000)
    coach = await signInAgain(app, coach)
    await answer(ids[0], "accepted")
    await answer(ids[1], "accepted")
    app.clock.advance(60 * 60_000)
    coach = await signInAgain(app, coach)
    await answer(ids[2], "declined")
    app.clock.set("2027-03-10T09:00:00Z")
    coach = await signInAgain(app, coach)
    await answer(ids[0], "ended")
    const { code } = (await coach.call("POST /connections/invites", { body: null })).body
    await (await app.person()).call("POST /connections/invites/{code}", {
      params: { code },
      body: { scopes: [] },
    })

    const done = await connectionStatistics(app.ctx(), { from: "2027-02-22", to: "2027-03-14" })
    if (!done.ok) throw new Error(done.code)
    expect(done.value.totals).toEqual({
      requested: 4,
      accepted: 2,
      declined: 1,
      withdrawn: 1,
      expired: 0,
      ended: 1,
      inviteUsed: 1,
      reopened: 0,
    })
    expect(done.value.acceptanceRate).toBeCloseTo(2 / 3)
    expect(done.value.medianMinutesToAnswer).toBe(60)
    const none = {
      requested: 0,
      accepted: 0,
      declined: 0,
      withdrawn: 0,
      expired: 0,
      ended: 0,
      inviteUsed: 0,
      reopened: 0,
    }
    expect(done.value.weeks).toEqual([
      { ...none, start: "2027-02-22" },
      { ...none, start: "2027-03-01", requested: 4, accepted: 2, declined: 1, withdrawn: 1 },
      { ...none, start: "2027-03-08", ended: 1, inviteUsed: 1 },
    ])
    expect(done.value.coaches).toMatchObject([
      {
        id: coach.id,
        lastName: "Lindqvist",
        requested: 4,
        accepted: 2,
        connected: 2,
        medianMinutesToAnswer: 60,
      },
    ])
    const outside = await connectionStatistics(app.ctx(), { from: "2026-01-01", to: "2026-01-31" })
    expect(outside.ok && outside.value.acceptanceRate).toBeNull()
    expect(await connectionStatistics(app.ctx(), { from: "2027-02-02", to: "2027-02-01" })).toMatchObject({
      ok: false,
      code: "invalid_request",
    })
  })
})
