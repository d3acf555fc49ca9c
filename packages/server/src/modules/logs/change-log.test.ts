import { randomUUID } from "node:crypto"
import { exerciseNamed } from "@rapport/domain/logs/exercises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import { deviceOf } from "../../testing/log.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("a person's log", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const today = () => app.clock.now().toISOString().slice(0, 10)
  const twoDevices = async () => {
    const nora = await app.person()
    return { nora, phone: deviceOf(nora, app.clock), tablet: deviceOf(nora, app.clock) }
  }

  it("takes changes of a device in order, and gives every device the same records", async () => {
    const { nora, phone, tablet } = await twoDevices()
    const id = await phone.logWorkout(today(), [["Back squat", [[60, 5]]]])
    const items = await tablet.read()
    expect(items.map(({ kind, deleted }) => [kind, deleted])).toEqual([
      ["workout", false],
      ["workoutExercise", false],
      ["set", false],
    ])
    expect(items[0]).toMatchObject({ id, fields: { title: "Strength" } })
    expect(items.at(-1)?.fields).toMatchObject({ load: { value: 60, unit: "kg" }, reps: 5, done: true })
    expect(await tablet.read()).toEqual([])
    const other = await app.person()
    expect((await other.call("GET /log/changes")).body.items).toEqual([])
    expect((await other.call("GET /log/days")).body.items).toEqual([])
    expect((await app.anyone.call("GET /log/changes")).status).toBe(401)
    expect((await nora.call("GET /log/days")).body.items).toHaveLength(1)
  })

  it("acts once on a change that is sent again, and gives the first answer", async () => {
    const { nora, phone } = await twoDevices()
    const change = phone.change("metric", randomUUID(), {
      date: today(),
      metric: "weight",
      value: { value: 70.2, unit: "kg" },
    })
    const first = await phone.send(change)
    const again = await phone.send(change, change)
    expect(again.body.results).toEqual([first.body.results[0], first.body.results[0]])
    expect(again.body.head).toBe(first.body.head)
    const reused = await phone.send({
      ...change,
      fields: { ...change.fields, value: { value: 99, unit: "kg" } },
    })
    expect(reused.body.results[0]).toMatchObject({ outcome: "refused", code: "change_id_reused" })
    expect((await nora.call("GET /log/days")).body.items[0]?.metrics).toMatchObject([
      { value: 70.2, unit: "kg" },
    ])
  })

  it("loses no change to two devices that send at the same time", async () => {
    const { phone, tablet } = await twoDevices()
    const sends = Array.from({ length: 20 }, (_, index) => {
      const device = index % 2 ? phone : tablet
      return device.send(
        device.change("metric", randomUUID(), {
          date: today(),
          metric: "weight",
          value: { value: 60 + index, unit: "kg" },
        }),
      )
    })
    const heads = (await Promise.all(sends)).map(({ body }) => body.head)
    expect(new Set(heads).size).toBe(20)
    expect(await phone.read(0)).toHaveLength(20)
  })

  it("refuses a change by itself, and says at which field", async () => {
    const { phone } = await twoDevices()
    const [missing, wrong, unknown, good, below] = [
      phone.change("workout", randomUUID(), { title: "No date" }),
      phone.change("metric", randomUUID(), {
        date: today(),
        metric: "weight",
        value: { value: 1, unit: "kg" },
      }),
      phone.change("spaceship", randomUUID(), {}),
      phone.change("workout", randomUUID(), { date: today() }),
      phone.change("set", randomUUID(), { workoutExerciseId: randomUUID(), position: 0 }),
    ]
    const { body } = await phone.send(missing, wrong, unknown, good, below)
    expect(body.results.map(({ outcome, code }) => [outcome, code])).toEqual([
      ["refused", "field_missing"],
      ["refused", "invalid_change"],
      ["refused", "unknown_kind"],
      ["applied", null],
      ["refused", "parent_missing"],
    ])
    expect(body.results[0]?.errors[0]?.path).toBe("date")
    expect(body.results[1]?.errors).toEqual([{ path: "value", message: "This is outside 2 to 600 kg." }])
  })

  it.each([
    ["load", { value: 2000.5, unit: "kg" }],
    ["load", { value: 60.1234, unit: "kg" }],
    ["load", { value: 60, unit: "stone" }],
    ["reps", 1001],
    ["reps", 2.5],
    ["seconds", 172_801],
    ["distance", { value: 1001, unit: "km" }],
    ["effort", { scale: "rpe", value: 10.5 }],
    ["effort", { scale: "rir", value: 2.25 }],
    ["done", "yes"],
    ["weight", 5],
  ])("refuses a set whose %s is %j, and keeps the rest of the workout", async (field, value) => {
    const { phone } = await twoDevices()
    const [workoutId, entryId] = [randomUUID(), randomUUID()]
    const { body } = await phone.send(
      phone.change("workout", workoutId, { date: today() }),
      phone.change("workoutExercise", entryId, {
        workoutId,
        exerciseId: exerciseNamed("Plank").id,
        position: 0,
      }),
      phone.change("set", randomUUID(), { workoutExerciseId: entryId, position: 0, [field]: value }),
    )
    expect(body.results.map(({ outcome }) => outcome)).toEqual(["applied", "applied", "refused"])
    const [error] = body.results[2]?.errors ?? []
    expect(error?.path.split(".")[0] || field).toBe(field)
  })

  it.each(["1969-12-31", "2999-01-01", "2026-02-30", "yesterday"])("has no workout on %s", async date => {
    const { phone } = await twoDevices()
    const { body } = await phone.send(phone.change("workout", randomUUID(), { date }))
    expect(body.results[0]).toMatchObject({
      outcome: "refused",
      code: "invalid_change",
      errors: [{ path: "date" }],
    })
  })

  it("has at most twenty workouts on a date", async () => {
    const { phone } = await twoDevices()
    const many = Array.from({ length: 21 }, () => phone.change("workout", randomUUID(), { date: today() }))
    const { body } = await phone.send(...many)
    expect(body.results.filter(({ outcome }) => outcome === "applied")).toHaveLength(20)
    expect(body.results.at(-1)).toMatchObject({ outcome: "refused", code: "too_many" })
    const later = await phone.send(phone.change("workout", randomUUID(), { date: today() }))
    expect(later.body.results[0]?.code).toBe("too_many")
  })

  it("keeps a value that another device replaced, until it is dismissed", async () => {
    const { nora, phone, tablet } = await twoDevices()
    const id = randomUUID()
    await phone.send(phone.change("workout", id, { date: today(), title: "Legs" }))
    await Promise.all([phone.read(), tablet.read()])
    const earlier = new Date(app.clock.now().getTime() - 60_000).toISOString()
    await phone.send(phone.change("workout", id, { title: "Squat day" }))
    const { body } = await tablet.send(tablet.change("workout", id, { title: "Lower body" }, { at: earlier }))
    expect(body.results[0]).toMatchObject({ outcome: "merged", lost: ["title"] })
    const conflicts = await nora.call("GET /log/conflicts")
    expect(conflicts.body.items).toMatchObject([
      { kind: "workout", recordId: id, field: "title", value: "Lower body", deviceId: tablet.deviceId },
    ])
    const params = { id: conflicts.body.items[0]?.id ?? "" }
    const stranger = await app.person()
    expect((await stranger.call("DELETE /log/conflicts/{id}", { params })).status).toBe(404)
    expect((await nora.call("DELETE /log/conflicts/{id}", { params })).status).toBe(204)
    expect((await nora.call("GET /log/conflicts")).body.items).toEqual([])
  })

  it("counts a device's time from its own clock, which may be a year off", async () => {
    const { nora, phone, tablet } = await twoDevices()
    const id = randomUUID()
    await phone.send(phone.change("workout", id, { date: today(), title: "Legs" }))
    await Promise.all([phone.read(), tablet.read()])
    await phone.send(phone.change("workout", id, { title: "First" }))
    const ahead = new Date(app.clock.now().getTime() + 365 * 86_400_000)
    const tenMinutesBefore = new Date(ahead.getTime() - 600_000).toISOString()
    const body = {
      deviceId: tablet.deviceId,
      sentAt: ahead.toISOString(),
      changes: [tablet.change("workout", id, { title: "Second" }, { at: tenMinutesBefore })],
    }
    const sent = await nora.call("POST /log/changes", { body })
    expect(sent.body.results[0]).toMatchObject({ outcome: "merged", lost: ["title"] })
  })

  it("hides a deleted workout with its sets, and shows all of it after a restore", async () => {
    const { nora, phone, tablet } = await twoDevices()
    const id = await phone.logWorkout(today(), [["Deadlift", [[100, 5]]]])
    await Promise.all([phone.read(), tablet.read()])
    await phone.send(phone.change("workout", id, {}, { do: "delete" }))
    const gone = await tablet.read()
    expect(gone).toHaveLength(3)
    expect(gone.every(({ deleted, fields }) => deleted && fields === null)).toBe(true)
    expect((await nora.call("GET /log/days")).body.items).toEqual([])
    await phone.read()
    await phone.send(phone.change("workout", id, {}, { do: "restore" }))
    expect((await tablet.read()).every(({ fields }) => fields !== null)).toBe(true)
    expect((await nora.call("GET /log/days")).body.items[0]?.workouts[0]?.volumeKg).toBe(500)
  })

  it("asks a device to read again that has read more than there is", async () => {
    const { nora, phone } = await twoDevices()
    await phone.weigh(today(), 70)
    const ahead = await nora.call("GET /log/changes", { query: { after: 50 } })
    expect(ahead.body).toMatchObject({ reset: true, items: [] })
  })

  it("takes 500 changes in a fixed number of queries, and refuses 501", async () => {
    const { nora, phone } = await twoDevices()
    await phone.weigh(today(), 70)
    const changes = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        phone.change("workout", randomUUID(), { date: `2025-0${1 + (index % 9)}-${10 + (index % 19)}` }),
      )
    const many = changes(500)
    const sent = await listQueries(async () => {
      const { body } = await phone.send(...many)
      expect(body.results.filter(({ outcome }) => outcome === "applied").length).toBeGreaterThan(400)
    })
    expect(sent.length).toBeLessThanOrEqual(10)
    const tooMany = await phone.send(...changes(501))
    expect(tooMany.problem).toMatchObject({ status: 400, code: "invalid_request" })
    expect((await nora.call("GET /log/changes")).body.items).toHaveLength(500)
  })

  it("shows weights as typed, best sets and personal bests", async () => {
    const { nora, phone } = await twoDevices()
    await phone.logWorkout("2026-10-05", [
      [
        "Back squat",
        [
          [60, 5],
          [60, 4],
        ],
      ],
    ])
    await phone.logWorkout("2026-10-07", [["Back squat", [[62.5, 5]]]])
    const { body } = await nora.call("GET /log/days", { query: { limit: 1 } })
    expect(body.nextCursor).not.toBeNull()
    const [exercise] = body.items[0]?.workouts[0]?.exercises ?? []
    expect(exercise).toMatchObject({
      name: "Back squat",
      sets: [{ load: { value: 62.5, unit: "kg" }, loadKg: 62.5, reps: 5, done: true }],
      volumeKg: 312.5,
      best: { kg: 62.5, reps: 5, epley: 72.92, brzycki: 70.31 },
      personalBests: [
        { kind: "load", value: 62.5, before: 60 },
        { kind: "e1rm", value: 72.92, before: 70 },
      ],
    })
    const next = await nora.call("GET /log/days", { query: { limit: 1, cursor: body.nextCursor ?? "" } })
    expect(next.body).toMatchObject({ items: [{ date: "2026-10-05" }], nextCursor: null })
  })

  it("finds exercises, the person's own first", async () => {
    const { nora, phone } = await twoDevices()
    await phone.send(phone.change("exercise", randomUUID(), { name: "Garage squat", equipment: "log" }))
    const found = await nora.call("GET /exercises", { query: { q: "squat", limit: 100 } })
    expect(found.body.items.some(({ name, own }) => own && name === "Garage squat")).toBe(true)
    expect(found.body.items.some(({ name, own }) => !own && name === "Back squat")).toBe(true)
    const other = await app.person()
    const theirs = await other.call("GET /exercises", { query: { q: "garage" } })
    expect(theirs.body.items).toEqual([])
  })
})
