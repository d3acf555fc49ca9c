import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { openGroup, takeSeat } from "../testing/groups.ts"
import { book, cancel, change, createPair, FRIDAY, monday, moveClockTo } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

interface Pair {
  coach: TestPerson
  client: TestPerson
}

/** Makes a booking, then ends it; gives its id. */
type Way = (pair: Pair) => Promise<string>

const afterSession = "2027-03-01T11:00:01Z"

const endings: [claim: string, event: string, Way][] = [
  [
    "declined by the coach",
    "booking.declined",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"), { mode: "request" })
      await change(coach, id, { status: "declined" })
      return id
    },
  ],
  [
    "cancelled by the client",
    "booking.cancelled",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"))
      await cancel(client, id)
      return id
    },
  ],
  [
    "cancelled with its group session",
    "booking.cancelled",
    async ({ coach, client }) => {
      const group = await openGroup(coach)
      const { id } = (await takeSeat(client, group.id)).body
      await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
      return id
    },
  ],
  [
    "cancelled with the connection",
    "booking.cancelled",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"))
      const { rows } = await client.call("GET /connections").then(({ body }) => ({ rows: body.items }))
      const connection = rows.find(item => item.status === "accepted")
      await client.call("PUT /connections/{id}", {
        params: { id: connection?.id ?? "" },
        body: { status: "ended" },
      })
      return id
    },
  ],
  [
    "expired by the scheduled job",
    "booking.expired",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"), { mode: "request" })
      app.clock.set("2027-02-28T09:00:00Z")
      await app.runScheduledJob("expire_bookings")
      return id
    },
  ],
  [
    "completed by the scheduled job",
    "booking.completed",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"))
      app.clock.set(afterSession)
      await app.runScheduledJob("complete_bookings")
      return id
    },
  ],
  [
    "a no-show",
    "booking.no_show",
    async ({ coach, client }) => {
      const { id } = await book(client, coach, monday("09:00"))
      const [later] = await moveClockTo(app, afterSession, coach)
      await change(later, id, { status: "no_show", noShowBy: "coach" })
      return id
    },
  ],
]

describe("a booking that is", () => {
  it.each(endings)(
    "%s gets one history entry, one event and one notification of browsers",
    async (_, event, end) => {
      const pair = await createPair(app, { hours: { ...instant, minimumNoticeMinutes: 0 } })
      const { realtime } = app.context
      const published: unknown[][] = []
      app.context.realtime = { ...realtime, publish: (...args) => published.push(args) }
      const id = await end(pair)
      app.context.realtime = realtime

      const { db } = app.context
      const booking = await db
        .selectFrom("bookings")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
      const history = await db
        .selectFrom("booking_history")
        .select("what")
        .where("booking_id", "=", id)
        .execute()
      const events = await db.selectFrom("events").select(["name", "payload"]).orderBy("id").execute()
      const ended = events.filter(row => row.payload.bookingId === id && row.name === event)
      const version = published.filter(
        ([, name, payload]) => name === "booking:changed" && JSON.stringify(payload).includes(`"version":2`),
      )
      expect([
        history.filter(entry => entry.what === booking.status).length,
        ended.length,
        version.length,
        booking.version,
      ]).toEqual([1, 1, 1, 2])
      expect(
        await db.selectFrom("reserved_times").select("purpose").where("booking_id", "=", id).execute(),
      ).toEqual([])
      expect(
        await db
          .selectFrom("capacity_slots")
          .select("slot_number")
          .where("coach_id", "=", pair.coach.id)
          .execute(),
      ).toEqual([])
    },
  )
})
