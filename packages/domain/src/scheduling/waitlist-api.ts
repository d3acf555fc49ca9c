import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, noContent, timeZone, wholeList } from "../kernel/fields.ts"
import { connectedPerson } from "../network/schema.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { coach } from "../profiles/schema.ts"
import { supportedDate } from "./supported-dates.ts"

export const joinWaitlist = z.strictObject({
  /** A local date of the client; any time where it is left out. */
  day: supportedDate.optional(),
  /** The zone of `day`; by default the account's. */
  timeZone: timeZone.optional(),
  type: sessionType.optional(),
  minutes: minutes.optional(),
})

export const waitlistEntry = z.object({
  id,
  coachId: id,
  clientId: id,
  day: z.string().nullable(),
  /** The group session, where a seat is waited for; null for a time of the coach. */
  group: z.object({ id, title: z.string(), scheduledAt: instantOut }).nullable(),
  timeZone: z.string(),
  type: sessionType,
  minutes: z.number(),
  status: z.enum(["waiting", "offered"]),
  /** Position on the waitlist, from 1; null while an offer is open. */
  position: z.number().nullable(),
  /** The time that is reserved for this person, and until when. */
  offer: z.object({ bookingId: id, scheduledAt: instantOut, expiresAt: instantOut }).nullable(),
  createdAt: instantOut,
  coach,
  client: connectedPerson,
})

export const waitlistApi = defineEndpoints({
  "POST /bookings/coaches/{coachId}/waitlist": {
    operationId: "joinWaitlist",
    summary:
      "Join the waitlist of a coach without free times; a time that becomes free is offered automatically",
    who: "signed-in",
    feature: "waitlist",
    params: z.strictObject({ coachId: id }),
    body: joinWaitlist,
    reply: { status: 201, body: waitlistEntry, also: 200 },
    problems: ["connection_required", "not_on_offer", "times_are_free", "too_many_waits"],
    perMinute: 30,
  },
  "POST /bookings/group-sessions/{groupId}/waitlist": {
    operationId: "joinGroupWaitlist",
    summary: "Join the waitlist of a full group session; a seat that becomes free is offered automatically",
    who: "signed-in",
    feature: "waitlist",
    params: z.strictObject({ groupId: id }),
    reply: { status: 201, body: waitlistEntry, also: 200 },
    problems: ["seats_are_free", "seat_is_yours", "client_busy", "wrong_status"],
    perMinute: 30,
  },
  "DELETE /bookings/waitlist/{entryId}": {
    operationId: "leaveWaitlist",
    summary: "Leave a waitlist; an open offer is declined",
    who: "signed-in",
    params: z.strictObject({ entryId: id }),
    reply: { status: 204, body: noContent },
  },
  "GET /bookings/waitlist": {
    operationId: "listMyWaitlistEntries",
    summary: "My waitlist entries and the offers to me",
    who: "signed-in",
    reply: { status: 200, body: wholeList(waitlistEntry) },
  },
  "GET /coach/waitlist": {
    operationId: "listWaitlistAsCoach",
    summary: "My waitlist as a coach, in its order",
    who: "coach",
    reply: { status: 200, body: wholeList(waitlistEntry) },
  },
})
