import type { Body } from "@rapport/domain/api"
import { expect } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { computedNextFree, rankedNextFree } from "./next-free.ts"
import { addClient, createPair, moveClockTo } from "./pair.ts"
import { randomFrom } from "./random.ts"

type Hours = Body<"PUT /coach/availability">
type Pick = ReturnType<typeof randomFrom>

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** In minutes; some off the hour, so that the time is between two slots too. */
const waits = [7, 61, 8 * 60 + 1, 24 * 60 + 1, 26 * 60, 3 * 1440, 9 * 1440 + 30]

const weeks: readonly NonNullable<Hours["weekly"]>[] = [
  [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
  [{ days: [6], start: "22:00", end: "03:00" }],
  [{ days: [2, 7], start: "01:30", end: "04:00" }],
  [],
]
const zones = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"]

const randomHours = (pick: Pick): Hours => ({
  timeZone: pick(zones),
  weekly: [...pick(weeks)],
  totalSlots: pick([1, 2, 3]),
  minimumNoticeMinutes: pick([0, 0, 90, 3 * 1440]),
  maxDaysAhead: pick([null, null, 2, 14]),
  limits: pick([null, { perDay: 1, perWeek: null }, { perDay: null, perWeek: 2 }]),
  bufferBeforeMinutes: pick([0, 15]),
  intervalMinutes: pick([15, 30]),
  bookingMode: { VIDEO: pick(["instant", "request"] as const) },
})

interface History {
  app: TestApp
  coach: TestPerson
  client: TestPerson
  other: TestPerson
  pick: Pick
}

/** Any of these may be refused; what is checked is the next free time afterwards. */
const actions: Record<string, (history: History) => Promise<unknown>> = {
  "change hours": ({ coach, pick }) => coach.call("PUT /coach/availability", { body: randomHours(pick) }),
  "change time off": ({ app, coach, pick }) => {
    const from = app.clock.now().getTime()
    const day = (ahead: number) => new Date(from + ahead * DAY).toISOString().slice(0, 10)
    const timeOff = pick([[], [{ start: day(0), end: day(2) }], [{ start: day(1), end: day(40) }]])
    return coach.call("PUT /coach/availability", { body: { timeOff } })
  },
  "change named schedules": async ({ coach, pick }) => {
    const { items } = (await coach.call("GET /coach/schedules")).body
    const own = items.at(-1)
    if (!own)
      return coach.call("POST /coach/schedules", {
        body: { name: "Other", types: ["VIDEO"], weekly: [...pick(weeks)] },
      })
    const params = { scheduleId: own.id }
    return pick([true, false])
      ? coach.call("DELETE /coach/schedules/{scheduleId}", { params })
      : coach.call("PUT /coach/schedules/{scheduleId}", { params, body: { weekly: [...pick(weeks)] } })
  },
  "book the next free time": async ({ app, coach, client, pick }) => {
    const scheduledAt = await computedNextFree(app, coach.id)
    const mode = pick([true, false])
    const when = {
      coachId: coach.id,
      ...(scheduledAt && { scheduledAt }),
      ...(mode && { mode: "request" as const }),
    }
    return client.call("POST /bookings/book", { body: when })
  },
  "request without a time": ({ coach, client }) =>
    client.call("POST /bookings/book", { body: { coachId: coach.id } }),
  "book a series": async ({ app, coach, client, pick }) => {
    const scheduledAt = await computedNextFree(app, coach.id)
    if (!scheduledAt) return null
    const body = { coachId: coach.id, scheduledAt, times: pick([2, 3]), only: "free" as const }
    return client.call("POST /bookings/series", { body })
  },
  "create a group session": async ({ app, coach, pick }) => {
    const nextFree = Date.parse((await computedNextFree(app, coach.id)) ?? app.clock.now().toISOString())
    const scheduledAt = new Date(Math.ceil(nextFree / MINUTE) * MINUTE + pick([0, 30]) * MINUTE).toISOString()
    const about = { title: "Mobility", type: "VIDEO" as const, minutes: 60, seats: 2, scheduledAt }
    return coach.call("POST /coach/group-sessions", { body: about })
  },
  "cancel a group session": async ({ coach }) => {
    const [group] = (await coach.call("GET /coach/group-sessions", { query: { when: "upcoming" } })).body
      .items
    return group && coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  },
  "book as a client": async ({ app, coach, other }) => {
    const scheduledAt = await computedNextFree(app, coach.id)
    return scheduledAt && coach.call("POST /bookings/book", { body: { coachId: other.id, scheduledAt } })
  },
  "change a booking": async ({ coach, client, pick }) => {
    const { items } = (await client.call("GET /bookings/my-bookings", { query: { limit: 100 } })).body
    const open = items.filter(booking => booking.status === "pending" || booking.status === "confirmed")
    if (open.length === 0) return null
    const params = { bookingId: pick(open).id }
    const body = { status: pick(["confirmed", "declined", "cancelled", "completed", "no_show"] as const) }
    return coach.call("PUT /bookings/bookings/{bookingId}", { params, body })
  },
}

/** Before the scheduled job has refreshed the stored free times, and after. */
const compare = async (app: TestApp, coachId: string, when: string, refresh: boolean): Promise<void> => {
  const expected = await computedNextFree(app, coachId)
  expect(await rankedNextFree(app, coachId), `${when}, before the refresh`).toBe(expected)
  if (!refresh) return
  await app.runScheduledJob("keep_free_times")
  expect(await rankedNextFree(app, coachId), `${when}, refreshed`).toBe(expected)
}

/**
 * Runs a random history of a coach's hours, sessions and capacity, and compares the stored next free time with the computed
 * one after every step.
 */
export const checkFreeTimeHistory = async (
  app: TestApp,
  { seed, steps, from }: { seed: number; steps: number; from: string },
): Promise<void> => {
  app.clock.set(from)
  const pick = randomFrom(seed)
  const pair = await createPair(app, { hours: randomHours(pick) })
  const elsewhere = await app.person({ role: "coach" })
  await app.connect(elsewhere, pair.coach)
  const always = [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }]
  await elsewhere.call("PUT /coach/availability", {
    body: { weekly: always, minimumNoticeMinutes: 0, intervalMinutes: 15, totalSlots: 100 },
  })
  let history: History = { app, ...pair, other: elsewhere, pick }
  await addClient(app, pair.coach)
  const done: string[] = []
  for (let step = 0; step < steps; step++) {
    const [name, action] = pick(Object.entries(actions))
    await action(history)
    done.push(name)
    const { coach } = history
    await compare(app, coach.id, `${seed}: ${done.join(", ")}`, pick([true, false]))
    if (pick([true, false])) continue
    const wait = pick(waits)
    done.push(`${wait} minutes`)
    const at = new Date(app.clock.now().getTime() + wait * MINUTE).toISOString()
    const [coachThen, client, other] = await moveClockTo(app, at, coach, history.client, history.other)
    history = { ...history, coach: coachThen, client, other }
    await compare(app, coachThen.id, `${seed}: ${done.join(", ")}`, pick([true, false]))
    for (const job of ["expire_bookings", "complete_bookings", "complete_groups"])
      if (pick([true, false])) await app.runScheduledJob(job)
    await compare(app, coachThen.id, `${seed}: ${done.join(", ")}, after the jobs`, pick([true, false]))
  }
}
