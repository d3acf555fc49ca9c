import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import {
  id,
  instant,
  instantOut,
  list,
  minorUnits,
  name,
  optionalReason,
  page,
  version,
  wholeList,
} from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { connectedPerson } from "../network/schema.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { booking } from "./schema.ts"

const seats = z.int().min(2).max(500)

export const newGroup = z.strictObject({
  title: name(120),
  type: sessionType,
  minutes,
  scheduledAt: instant,
  seats,
  /** Price of a seat, in minor units of the coach's currency; by default the coach's price for this type and length. */
  price: minorUnits.optional(),
})

/** Upcoming or past ones, or a window; by default all from now on. `q` searches the titles. */
export const groupsQuery = page
  .extend({
    when: z.enum(["upcoming", "past"]).optional(),
    from: instant.optional(),
    to: instant.optional(),
  })
  .refine(({ when, from, to }) => when === undefined || (from ?? to) === undefined, {
    path: ["when"],
    message: "Ask for upcoming or past sessions, or for a time window.",
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    path: ["to"],
    message: "A time window must end after it starts.",
  })

const group = z.object({
  id,
  coachId: id,
  title: z.string(),
  type: sessionType,
  minutes: z.number(),
  scheduledAt: instantOut,
  endsAt: instantOut,
  status: z.enum(["open", "cancelled", "completed"]),
  seats: z.number(),
  /** Includes seats reserved for people from the waitlist. */
  taken: z.number(),
  /** Number of people on the waitlist. */
  waiting: z.number(),
  price: z.object({ amount: z.number(), currency: z.string() }),
  coachTimeZone: z.string(),
  version: z.number(),
})

/** A group session for clients: how many take part, not who. */
export const groupForClient = group.extend({
  /** My seat, or the one that is offered to me. */
  bookingId: id.nullable(),
  /** When the offer of a seat expires. */
  offeredUntil: instantOut.nullable(),
  /** My position on its waitlist. */
  wait: z.object({ entryId: id, position: z.number() }).nullable(),
  can: z.object({ take: z.boolean(), wait: z.boolean() }),
})

/** A group session for its coach. */
export const groupForCoach = group.extend({
  slotNumber: z.number(),
  participants: z.array(z.object({ bookingId: id, status: z.string(), client: connectedPerson })),
})

export const changeGroup = withReadOnly(
  z.strictObject({
    version: version.optional(),
    title: name(120).optional(),
    scheduledAt: instant.optional(),
    /** The price of a seat does not change with it. */
    minutes: minutes.optional(),
    seats: seats.optional(),
    reason: optionalReason,
  }),
  groupForCoach,
  "id",
  "coachId",
  "type",
  "endsAt",
  "status",
  "taken",
  "waiting",
  "price",
  "coachTimeZone",
  "slotNumber",
  "participants",
).refine(change => Object.values(change).some(value => value !== undefined), "Say what should change.")

const groupId = z.strictObject({ groupId: id })

export const groupsApi = defineEndpoints({
  "GET /coach/group-sessions": {
    operationId: "listGroupSessionsAsCoach",
    summary: "My group sessions with their participants",
    who: "coach",
    query: groupsQuery,
    reply: { status: 200, body: list(groupForCoach) },
  },
  "POST /coach/group-sessions": {
    operationId: "createGroupSession",
    summary: "Create a session for several clients",
    who: "coach",
    feature: "group_sessions",
    body: newGroup,
    reply: { status: 201, body: groupForCoach },
    problems: ["slot_taken", "slot_not_offered", "coach_fully_booked", "slot_number_taken", "not_on_offer"],
    perMinute: 30,
  },
  "PUT /coach/group-sessions/{groupId}": {
    operationId: "changeGroupSession",
    summary: "Change its title, time or length for everybody, or its number of seats",
    who: "coach",
    params: groupId,
    body: changeGroup,
    reply: { status: 200, body: groupForCoach },
    problems: ["slot_taken", "slot_not_offered", "client_busy", "wrong_status", "too_few_seats"],
    perMinute: 60,
  },
  "DELETE /coach/group-sessions/{groupId}": {
    operationId: "cancelGroupSession",
    summary: "Cancel it for everybody; it stays in the history",
    who: "coach",
    params: groupId,
    reply: { status: 200, body: groupForCoach },
    problems: ["wrong_status", "too_late_to_change", "too_early"],
  },
  "GET /bookings/coaches/{coachId}/group-sessions": {
    operationId: "listGroupSessions",
    summary: "A coach's upcoming group sessions, for connected clients",
    who: "signed-in",
    params: z.strictObject({ coachId: id }),
    reply: { status: 200, body: wholeList(groupForClient) },
    problems: ["connection_required"],
  },
  "POST /bookings/group-sessions/{groupId}/seats": {
    operationId: "takeSeat",
    summary: "Take a seat in a group session",
    who: "signed-in",
    feature: "group_sessions",
    params: groupId,
    reply: { status: 201, body: booking },
    problems: ["group_full", "client_busy", "wrong_status", "slot_taken"],
    perMinute: 60,
  },
})
