import { isoInstant } from "@rapport/domain/kernel/fields"
import { expect } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import {
  applyAction,
  completeEnded,
  MINUTES,
  type ModelAction,
  type ModelBooking,
  passTime,
  requestedBooking,
} from "./booking-model.ts"
import { addClient, book, change, readBooking, setHours } from "./pair.ts"
import { randomFrom } from "./random.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface People {
  coach: TestPerson
  clients: readonly [TestPerson, TestPerson]
}

interface ModelledBooking {
  id: string
  client: TestPerson
  model: ModelBooking
}

export const createPeople = async (app: TestApp): Promise<People> => {
  const coach = await app.person({ role: "coach", timeZone: "UTC" })
  await setHours(coach, {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
    intervalMinutes: 30,
    minimumNoticeMinutes: 0,
    maxDaysAhead: null,
    totalSlots: 1000,
    policy: { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" },
  })
  return { coach, clients: [await addClient(app, coach), await addClient(app, coach)] }
}

const actions: readonly ModelAction["do"][] = [
  ...([
    "confirm",
    "confirm",
    "confirm",
    "cancel",
    "move",
    "move",
    "yes",
    "no",
    "complete",
    "no_show",
  ] as const),
  ...(["decline", "waive", "dispute", "uphold", "reject"] as const),
]
/** In minutes. The clock is half a minute past, so that no step is exactly at a deadline. */
const waits = [0, 0, 0, 5, 15, 45, 6 * 60, 13 * 60, 25 * 60]

/**
 * Runs a random history of two bookings with one coach, through the API and through the model, and compares both after
 * every step. `base` is a midnight.
 */
export const checkModelHistory = async (
  app: TestApp,
  people: People,
  { seed, base, steps }: { seed: number; base: number; steps: number },
): Promise<void> => {
  const pick = randomFrom(seed)
  const log: string[] = []
  app.clock.set(new Date(base + 30_000))
  let now = base + 30_000
  const coach = await signInAgain(app, people.coach)
  const clients = [await signInAgain(app, people.clients[0]), await signInAgain(app, people.clients[1])]
  const times = [9, 9.5, 10, 34, 34.5, 58].map(hours => base + DAY + hours * HOUR)

  const bookings: ModelledBooking[] = []
  for (const client of clients) {
    const free = times.filter(at => bookings.every(({ model }) => model.start !== at))
    const start = pick(free)
    const { id } = await book(client, coach, isoInstant(start), { minutes: MINUTES, mode: "request" })
    bookings.push({ id, client, model: requestedBooking(start, now) })
  }

  const isFreeFor = (own: ModelledBooking) => (at: number) =>
    at >= now &&
    bookings.every(({ model }) => {
      if (model === own.model) return true
      const open = model.status === "pending" || model.status === "confirmed"
      const moves = model.proposal?.kind === "move" && model.proposal.at === at
      return !open || (model.start !== at && !moves)
    })

  for (let step = 0; step < steps; step++) {
    now += pick(waits) * MINUTE
    app.clock.set(new Date(now))
    if (pick([true, false, false, false])) {
      for (const name of ["expire_bookings", "drop_unanswered_proposals", "complete_bookings"])
        await app.runScheduledJob(name)
      for (const { model } of bookings) completeEnded(model, now)
      log.push(`${isoInstant(now)} scheduled jobs`)
    }
    for (const { model } of bookings) passTime(model, now)
    const one = pick(bookings)
    const by = pick(["coach", "client"] as const)
    const kind = pick(actions)
    const action: ModelAction = kind === "move" ? { do: kind, to: pick(times) } : { do: kind }
    const person = await withFreshToken(app, by === "coach" ? coach : one.client)
    const response = await send(person, one.id, action)
    const expected = applyAction(one.model, by, action, now, isFreeFor(one))
    log.push(`${isoInstant(now)} ${by} ${JSON.stringify(action)} ${expected} ${response.status}`)
    const history = `seed ${seed}:\n${log.join("\n")}`
    expect(response.status < 300 ? "ok" : "refused", history).toBe(expected)
    expect(response.status, history).toBeLessThan(500)
    for (const { id, client, model } of bookings)
      expect(await stored(await withFreshToken(app, client), id), history).toEqual(modelled(model))
  }
}

/** Access tokens expire during these long histories: another one for the same login. */
const withFreshToken = async (app: TestApp, person: TestPerson): Promise<TestPerson> => {
  const { signAccessToken } = await import("../../accounts/index.ts")
  const login = await app.context.db
    .selectFrom("logins")
    .innerJoin("accounts", "accounts.id", "logins.account_id")
    .select(["logins.id", "accounts.roles"])
    .where("account_id", "=", person.id)
    .orderBy("logins.id", "desc")
    .executeTakeFirstOrThrow()
  const token = await signAccessToken(app.context, { id: person.id, loginId: login.id, roles: login.roles })
  return { ...person, ...callerOf(app.fastify, token), token }
}

const send = (person: TestPerson, bookingId: string, action: ModelAction): Promise<{ status: number }> => {
  const params = { bookingId }
  switch (action.do) {
    case "confirm":
      return change(person, bookingId, { status: "confirmed" })
    case "decline":
      return change(person, bookingId, { status: "declined" })
    case "cancel":
      return change(person, bookingId, { status: "cancelled" })
    case "complete":
      return change(person, bookingId, { status: "completed" })
    case "no_show":
      return change(person, bookingId, { status: "no_show" })
    case "waive":
      return change(person, bookingId, { fee: "waived" })
    case "move":
      return change(person, bookingId, { scheduledAt: isoInstant(action.to) })
    case "yes":
      return change(person, bookingId, { proposal: "accepted" })
    case "no":
      return change(person, bookingId, { proposal: "declined" })
    case "dispute":
      return person.call("POST /bookings/bookings/{bookingId}/dispute", { params, body: {} })
    case "uphold":
    case "reject":
      return person.call("PUT /bookings/bookings/{bookingId}/dispute", {
        params,
        body: { answer: action.do === "uphold" ? "upheld" : "rejected" },
      })
  }
}

/** Deadlines are compared to the minute, as the server's clock runs on during a request. */
const minuteOf = (at: number): number => Math.floor(at / MINUTE)

const stored = async (person: TestPerson, bookingId: string) => {
  const booking = await readBooking(person, bookingId)
  const { proposal, fee } = booking
  return {
    status: booking.status,
    start: Date.parse(booking.scheduledAt ?? ""),
    expires: booking.expiresAt && minuteOf(Date.parse(booking.expiresAt)),
    noShowBy: booking.noShowBy,
    proposal: proposal && {
      kind: proposal.kind,
      by: proposal.by,
      at: proposal.scheduledAt && Date.parse(proposal.scheduledAt),
      until: minuteOf(Date.parse(proposal.expiresAt)),
    },
    fee: fee && { because: fee.because, waived: fee.waivedAt !== null },
    dispute: booking.dispute && (booking.dispute.answer ?? "open"),
  }
}

const modelled = (model: ModelBooking) => ({
  status: model.status,
  start: model.start,
  expires: model.expiresAt && minuteOf(model.expiresAt),
  noShowBy: model.noShowBy,
  proposal: model.proposal && {
    kind: model.proposal.kind,
    by: model.proposal.by,
    at: model.proposal.kind === "move" ? model.proposal.at : null,
    until: minuteOf(model.proposal.until),
  },
  fee: model.fee && { because: model.fee, waived: model.waived },
  dispute: model.dispute,
})
