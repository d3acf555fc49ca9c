import { isoInstant } from "@rapport/domain/kernel/fields"
import { expect } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { type Act, act, MINUTES, type ModelBooking, pass, requested, sweep } from "./booking-model.ts"
import { another, book, change, look, setHours } from "./pair.ts"
import { randomFrom } from "./random.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface People {
  coach: TestPerson
  clients: readonly [TestPerson, TestPerson]
}

interface Lived {
  id: string
  client: TestPerson
  model: ModelBooking
}

export const gatherPeople = async (app: TestApp): Promise<People> => {
  const coach = await app.person({ role: "coach", timeZone: "UTC" })
  await setHours(coach, {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
    intervalMinutes: 30,
    minimumNoticeMinutes: 0,
    maxDaysAhead: null,
    totalSlots: 1000,
    policy: { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" },
  })
  return { coach, clients: [await another(app, coach), await another(app, coach)] }
}

const acts: readonly Act["do"][] = [
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
/** In minutes; half a minute past, so that no step falls on the very edge of a rule. */
const waits = [0, 0, 0, 5, 15, 45, 6 * 60, 13 * 60, 25 * 60]

/**
 * Lives one random history of two requests for the times of one coach, through the API and on paper at once, and
 * compares after every step. `base` is a midnight, `steps` how many are taken.
 */
export const liveHistory = async (
  app: TestApp,
  people: People,
  { seed, base, steps }: { seed: number; base: number; steps: number },
): Promise<void> => {
  const pick = randomFrom(seed)
  const told: string[] = []
  app.clock.set(new Date(base + 30_000))
  let now = base + 30_000
  const coach = await signInAgain(app, people.coach)
  const clients = [await signInAgain(app, people.clients[0]), await signInAgain(app, people.clients[1])]
  const times = [9, 9.5, 10, 34, 34.5, 58].map(hours => base + DAY + hours * HOUR)

  const lived: Lived[] = []
  for (const client of clients) {
    const free = times.filter(at => lived.every(each => each.model.start !== at))
    const start = pick(free)
    const { id } = await book(client, coach, isoInstant(start), { minutes: MINUTES, mode: "request" })
    lived.push({ id, client, model: requested(start, now) })
  }

  const isFreeFor = (own: Lived) => (at: number) =>
    at >= now &&
    lived.every(({ model }) => {
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
      for (const { model } of lived) sweep(model, now)
      told.push(`${isoInstant(now)} sweeps`)
    }
    for (const { model } of lived) pass(model, now)
    const one = pick(lived)
    const by = pick(["coach", "client"] as const)
    const kind = pick(acts)
    const what: Act = kind === "move" ? { do: kind, to: pick(times) } : { do: kind }
    const person = await fresh(app, by === "coach" ? coach : one.client)
    const answered = await send(person, one.id, what)
    const meant = act(one.model, by, what, now, isFreeFor(one))
    told.push(`${isoInstant(now)} ${by} ${JSON.stringify(what)} ${meant} ${answered.status}`)
    const history = `seed ${seed}:\n${told.join("\n")}`
    expect(answered.status < 300 ? "ok" : "refused", history).toBe(meant)
    expect(answered.status, history).toBeLessThan(500)
    for (const each of lived)
      expect(await seen(await fresh(app, each.client), each.id), history).toEqual(onPaper(each.model))
  }
}

/** Access tokens are short-lived and these histories are long: another for the same login. */
const fresh = async (app: TestApp, person: TestPerson): Promise<TestPerson> => {
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

const send = (person: TestPerson, bookingId: string, what: Act): Promise<{ status: number }> => {
  const params = { bookingId }
  switch (what.do) {
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
      return change(person, bookingId, { scheduledAt: isoInstant(what.to) })
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
        body: { answer: what.do === "uphold" ? "upheld" : "rejected" },
      })
  }
}

/** Deadlines to the minute: the server's clock runs on while a request is on its way. */
const minuteOf = (at: number): number => Math.floor(at / MINUTE)

const seen = async (person: TestPerson, bookingId: string) => {
  const booking = await look(person, bookingId)
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

const onPaper = (model: ModelBooking) => ({
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
