import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, list, nothing, timeZone } from "../kernel/fields.ts"
import { connectedPerson } from "../network/schema.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { coach } from "../profiles/schema.ts"
import { planDate } from "./plan-dates.ts"

export const joinWaitlist = z.strictObject({
  /** A day of one's own calendar; any time where it is left out. */
  day: planDate.optional(),
  /** Whose day it is; the account's own zone where it is left out. */
  timeZone: timeZone.optional(),
  type: sessionType.optional(),
  minutes: minutes.optional(),
})

export const waitlistEntry = z.object({
  id,
  coachId: id,
  clientId: id,
  day: z.string().nullable(),
  /** The group session whose seat is waited for; null for a time of the coach. */
  group: z.object({ id, title: z.string(), scheduledAt: instantOut }).nullable(),
  timeZone: z.string(),
  type: sessionType,
  minutes: z.number(),
  status: z.enum(["waiting", "offered"]),
  /** 1 is the first in this line; null while an offer is open. */
  position: z.number().nullable(),
  /** The time that is held for this person, and until when. */
  offer: z.object({ bookingId: id, scheduledAt: instantOut, expiresAt: instantOut }).nullable(),
  createdAt: instantOut,
  coach,
  client: connectedPerson,
})

export const waitlistApi = defineEndpoints({
  "POST /bookings/coaches/{coachId}/waitlist": {
    summary: "Wait for a time of a coach that has none free; a freed one is offered by itself",
    who: "signed-in",
    params: z.strictObject({ coachId: id }),
    body: joinWaitlist,
    reply: { status: 201, body: waitlistEntry, also: 200 },
    problems: ["connection_required", "not_on_offer", "times_are_free", "too_many_waits"],
    perMinute: 30,
  },
  "POST /bookings/group-sessions/{groupId}/waitlist": {
    summary: "Wait for a seat in a full group session; a freed one is offered by itself",
    who: "signed-in",
    params: z.strictObject({ groupId: id }),
    reply: { status: 201, body: waitlistEntry, also: 200 },
    problems: ["seats_are_free", "seat_is_yours", "client_busy", "wrong_status"],
    perMinute: 30,
  },
  "DELETE /bookings/waitlist/{entryId}": {
    summary: "Wait no longer; an open offer is declined",
    who: "signed-in",
    params: z.strictObject({ entryId: id }),
    reply: { status: 204, body: nothing },
  },
  "GET /bookings/waitlist": {
    summary: "Where I wait, and what is offered to me",
    who: "signed-in",
    reply: { status: 200, body: list(waitlistEntry) },
  },
  "GET /coach/waitlist": {
    summary: "Who waits for a time of mine, in line",
    who: "coach",
    reply: { status: 200, body: list(waitlistEntry) },
  },
})
