import { randomUUID } from "node:crypto"
import type { NewPerson, TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { openGroup, takeSeat, waitForSeat } from "../../scheduling/testing/groups.ts"
import { book, cancel, change, FRIDAY, monday, moveClockTo, setHours } from "../../scheduling/testing/pair.ts"
import { bookSeries } from "../../scheduling/testing/series.ts"

/** When the last notification is sent. */
export const AFTER_EVERYTHING = "2027-03-14T09:00:00Z"

const FREE_UNTIL = { policy: { freeUntilHours: 24 } } as const
/** Any change within a month is late. */
const LATE = { freeUntilHours: 720, approvalUntilHours: 720, late: "fee" } as const

interface Answer {
  status: number
  body: unknown
}
const done = async (answer: Promise<Answer>): Promise<void> => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(JSON.stringify(body))
}

/**
 * Brings about every type of notification, to each side that can receive it, and leaves the clock after all of them.
 * Returns everybody who received one.
 */
export const sendEveryNotification = async (app: TestApp): Promise<TestPerson[]> => {
  app.clock.set(FRIDAY)
  const people: TestPerson[] = []
  const person = async (firstName: string, about: NewPerson = {}) => {
    const made = await app.person({ firstName, lastName: "Walker", timeZone: "UTC", ...about })
    people.push(made)
    return made
  }
  const coachNamed = (firstName: string) => person(firstName, { role: "coach" })
  const admin = await app.person({ role: "admin" })
  await sendAboutAccounts(app, admin, await coachNamed("Pia"), await person("Oto"))
  const mara = await coachNamed("Mara")
  await sendAboutConnections(app, mara, person)
  await sendAboutSeries(app, await coachNamed("Sven"), person)
  await sendAboutSeats(app, await coachNamed("Gina"), person)
  await sendAboutWaitlist(app, await coachNamed("Wanda"), person)
  await app.settle()
  await sendAboutSessions(app, await coachNamed("Bodo"), await person("Nora"))
  await sendAboutSessionsOverTime(app, await coachNamed("Tara"), person)
  await app.settle()
  const [coach] = await moveClockTo(app, AFTER_EVERYTHING, mara)
  await sendAboutOpenConnections(coach, person)
  await sendAboutFullGroup(app, coach, person)
  await app.settle()
  return people
}

type MakePerson = (firstName: string, about?: NewPerson) => Promise<TestPerson>

const sendAboutAccounts = async (
  app: TestApp,
  admin: TestPerson,
  coach: TestPerson,
  client: TestPerson,
): Promise<void> => {
  const params = { userId: client.id }
  const reason = { reason: "Sent advertisements" }
  await done(admin.call("POST /admin/users/{userId}/suspension", { params, body: reason }))
  await done(admin.call("DELETE /admin/users/{userId}/suspension", { params }))
  await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
  await app.settle()
  const mails = await admin.call("GET /admin/mails", { query: { q: client.email } })
  const mailId = mails.body.items.find(item => item.hasSecretLink)?.id ?? ""
  await done(admin.call("POST /admin/mails/{mailId}/secret-link", { params: { mailId }, body: reason }))
  await done(
    admin.call("PUT /admin/users/{userId}/roles", {
      params: { userId: coach.id },
      body: { roles: ["client"] },
    }),
  )
}

const request = async (coach: TestPerson, client: TestPerson): Promise<string> => {
  const requested = await client.call("POST /connections", { body: { coachId: coach.id } })
  if (requested.status !== 201) throw new Error(JSON.stringify(requested.body))
  return requested.body.id
}

/** A request, one that was reopened, and an invite, none of them answered. */
const sendAboutOpenConnections = async (coach: TestPerson, person: MakePerson): Promise<void> => {
  await request(coach, await person("Ana"))
  const reopened = await request(coach, await person("Dina"))
  for (const status of ["declined", "pending"] as const)
    await done(coach.call("PUT /connections/{id}", { params: { id: reopened }, body: { status } }))
  const { email } = await person("Hal")
  await done(coach.call("POST /connections/invites", { body: { email } }))
}

/** Somebody waits for a seat of a group session that is still ahead. */
const sendAboutFullGroup = async (app: TestApp, coach: TestPerson, person: MakePerson): Promise<void> => {
  const group = await openGroup(coach, { seats: 2, scheduledAt: "2027-03-20T10:00:00Z" })
  const clients = [await person("Peer"), await person("Quin"), await person("Rika")]
  for (const client of clients) await app.connect(coach, client)
  for (const client of clients.slice(0, 2)) await done(takeSeat(client, group.id))
  for (const client of clients.slice(2)) await done(waitForSeat(client, group.id))
}

const sendAboutConnections = async (app: TestApp, coach: TestPerson, person: MakePerson): Promise<void> => {
  const move = (
    who: TestPerson,
    id: string,
    status: "accepted" | "declined" | "withdrawn" | "ended" | "pending",
  ) => done(who.call("PUT /connections/{id}", { params: { id }, body: { status } }))
  const [withdrawing, declined] = [await person("Ben"), await person("Cleo")]
  await move(withdrawing, await request(coach, withdrawing), "withdrawn")
  await move(coach, await request(coach, declined), "declined")
  const sharing = await person("Eve")
  const id = await request(coach, sharing)
  await move(coach, id, "accepted")
  await done(coach.call("POST /connections/scope-requests", { body: { connectionId: id, scope: "photos" } }))
  await done(sharing.call("PUT /connections/{id}", { params: { id }, body: { scopes: ["photos"] } }))

  const [ending, ended] = [await person("Finn"), await person("Gus")]
  await move(ending, await app.connect(coach, ending), "ended")
  await move(coach, await app.connect(coach, ended), "ended")

  const joined = await person("Ike")
  const { code } = (await coach.call("POST /connections/invites", { body: { email: joined.email } })).body
  await app.settle()
  await done(
    joined.call("POST /connections/invites/{code}", { params: { code }, body: { scopes: ["profile"] } }),
  )
}

const sendAboutSeries = async (app: TestApp, coach: TestPerson, person: MakePerson): Promise<void> => {
  const client = await person("Kai")
  const other = await person("Lea")
  const id = await app.connect(coach, client)
  const second = await app.connect(coach, other)
  const first = async (who: TestPerson, at: string): Promise<string> =>
    (await bookSeries(who, coach, at, { times: 2 })).bookings[0]?.id ?? ""
  const answer = (who: TestPerson, bookingId: string, status: "confirmed" | "declined" | "cancelled") =>
    done(change(who, bookingId, { status, scope: "following" }))
  await answer(coach, await first(client, monday("09:00")), "declined")
  const cancelledByCoach = await first(client, monday("10:00"))
  await answer(coach, cancelledByCoach, "confirmed")
  await answer(coach, cancelledByCoach, "cancelled")
  const cancelledByClient = await first(client, monday("11:00"))
  await answer(coach, cancelledByClient, "confirmed")
  await answer(client, cancelledByClient, "cancelled")
  for (const [who, connectionId, by] of [
    [client, id, coach],
    [other, second, other],
  ] as const) {
    await answer(coach, await first(who, monday(who === client ? "13:00" : "15:00")), "confirmed")
    await done(by.call("PUT /connections/{id}", { params: { id: connectionId }, body: { status: "ended" } }))
  }
}

const sendAboutSeats = async (app: TestApp, coach: TestPerson, person: MakePerson): Promise<void> => {
  const [holder, other, waiting] = [await person("Rolf"), await person("Suna"), await person("Tim")]
  for (const client of [holder, other, waiting]) await app.connect(coach, client)
  const group = await openGroup(coach, { seats: 2, scheduledAt: "2027-03-22T09:00:00Z" })
  const params = { groupId: group.id }
  const seat = await takeSeat(holder, group.id)
  await done(takeSeat(other, group.id))
  await done(waitForSeat(waiting, group.id))
  await done(cancel(holder, seat.body.id))
  await app.settle()
  await done(
    coach.call("PUT /coach/group-sessions/{groupId}", {
      params,
      body: { scheduledAt: "2027-03-22T12:00:00Z" },
    }),
  )
  const off = await openGroup(coach, { scheduledAt: monday("15:00") })
  await done(coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: off.id } }))
}

const sendAboutWaitlist = async (app: TestApp, coach: TestPerson, person: MakePerson): Promise<void> => {
  await setHours(coach, { bookingMode: { VIDEO: "instant" }, totalSlots: 1 })
  const [holder, offered, waiting] = [await person("Vera"), await person("Will"), await person("Xaver")]
  for (const client of [holder, offered, waiting]) await app.connect(coach, client)
  const held = await book(holder, coach, monday("09:00"))
  for (const client of [offered, waiting])
    await done(
      client.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body: {} }),
    )
  await app.settle()
  await done(cancel(holder, held.id))
  await app.settle()
}

const sendAboutSessions = async (app: TestApp, coach: TestPerson, client: TestPerson): Promise<void> => {
  await app.connect(coach, client)
  const confirmed = async (at: string): Promise<string> => {
    const { id } = await book(client, coach, at)
    await done(change(coach, id, { status: "confirmed" }))
    return id
  }
  await done(change(coach, (await book(client, coach, monday("09:00"))).id, { status: "declined" }))
  const moved = await confirmed(monday("10:00"))
  await done(change(coach, moved, { scheduledAt: monday("11:00") }))
  await done(change(client, moved, { scheduledAt: monday("12:00") }))
  await done(cancel(client, moved))
  await done(cancel(coach, await confirmed(monday("13:00"))))
  await book(coach, coach, monday("14:00"), { clientId: client.id })
}

/** Requests that expire, reminders, proposals, sessions that are held and missed, and what follows them. */
const sendAboutSessionsOverTime = async (
  app: TestApp,
  madeCoach: TestPerson,
  person: MakePerson,
): Promise<void> => {
  const [madeClient, late] = [await person("Yara"), await person("Zoe")]
  await setHours(madeCoach, FREE_UNTIL)
  await app.connect(madeCoach, madeClient)
  await done(late.call("POST /connections", { body: { coachId: madeCoach.id } }))
  const held = await book(madeClient, madeCoach, monday("09:00"))
  const missed = await book(madeClient, madeCoach, monday("11:00"))
  for (const { id } of [held, missed]) await done(change(madeCoach, id, { status: "confirmed" }))
  await setHours(madeCoach, { bookingMode: { VIDEO: "instant" } })
  const missedByCoach = await book(madeClient, madeCoach, monday("13:00"))
  await setHours(madeCoach, { bookingMode: { VIDEO: "request" }, policy: LATE })
  const cancelledLate = await book(madeClient, madeCoach, "2027-03-02T11:00:00Z")
  await done(change(madeCoach, cancelledLate.id, { status: "confirmed" }))
  await done(cancel(madeClient, cancelledLate.id))
  await book(madeClient, madeCoach, "2027-03-02T09:00:00Z")
  await app.settle()

  const [coach, client] = await moveClockTo(app, "2027-02-28T12:00:00Z", madeCoach, madeClient)
  await done(change(client, missed.id, { scheduledAt: monday("12:00") }))
  await done(change(coach, missed.id, { proposal: "declined" }))
  await done(change(client, missed.id, { status: "cancelled" }))
  await done(change(coach, missed.id, { proposal: "declined" }))
  await done(change(coach, missedByCoach.id, { scheduledAt: monday("15:00") }))
  app.clock.set("2027-02-28T12:30:00Z")
  await app.runScheduledJob("give_reminders")
  await app.runScheduledJob("expire_bookings")
  await app.settle()

  const [coachThen, clientThen] = await moveClockTo(app, monday("15:30"), coach, client)
  await done(change(coachThen, missed.id, { status: "no_show", noShowBy: "client" }))
  await done(change(coachThen, held.id, { status: "completed" }))
  await app.settle()
  await app.runScheduledJob("give_follow_ups")
  const [missedParams, heldParams] = [{ bookingId: missed.id }, { bookingId: held.id }]
  const reason = "I was there on time"
  await done(
    clientThen.call("POST /bookings/bookings/{bookingId}/dispute", {
      params: missedParams,
      body: { reason },
    }),
  )
  await done(
    coachThen.call("PUT /bookings/bookings/{bookingId}/dispute", {
      params: missedParams,
      body: { answer: "rejected", reason },
    }),
  )
  await done(change(coachThen, missed.id, { fee: "waived", reason }))
  await done(
    clientThen.call("POST /bookings/bookings/{bookingId}/review", {
      params: heldParams,
      body: { stars: 5, text: "Patient and clear" },
    }),
  )
  await done(
    coachThen.call("PUT /bookings/bookings/{bookingId}/review/answer", {
      params: heldParams,
      body: { text: "Thank you" },
    }),
  )
  const { body: room } = await coachThen.call("POST /chat/rooms", {
    body: { type: "direct", userId: clientThen.id },
  })
  for (const writer of [coachThen, clientThen])
    await done(
      writer.call("POST /chat/messages/{roomId}", {
        params: { roomId: room.id },
        body: { clientMessageId: randomUUID(), text: "See you next week" },
      }),
    )
  await app.settle()
  app.clock.set(AFTER_EVERYTHING)
  await app.runScheduledJob("expire_connection_requests")
  await app.settle()
}
