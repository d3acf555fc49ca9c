import { randomUUID } from "node:crypto"
import { openGroup, takeSeat } from "../../../modules/scheduling/testing/groups.ts"
import {
  book,
  cancel,
  change as changeBooking,
  monday,
  setHours,
} from "../../../modules/scheduling/testing/pair.ts"
import { change, type Row } from "../row.ts"
import type { Situation } from "../situation.ts"

const NINE = monday("09:00")
/** Deletes only what nobody can see any more. */
const clearsUp = (job: string): Row => [
  change("nobody is told of what is cleared away", async situation => () => run(situation, job)),
]

const run = async ({ app }: Situation, job: string) => {
  await app.runScheduledJob(job)
  return { status: 204, body: null }
}

const instantly = async (situation: Situation) => {
  await setHours(situation.coach, {
    bookingMode: { VIDEO: "instant" },
    policy: { freeUntilHours: 720, approvalUntilHours: 0 },
  })
  return (await book(situation.client, situation.coach, NINE)).id
}

/** What happens by the clock alone, by the name of the scheduled job. */
export const jobRows: Readonly<Record<string, Row>> = {
  expire_connection_requests: [
    change(
      "a request for a connection expires",
      async situation => {
        await situation.stranger.call("POST /connections", { body: { coachId: situation.coach.id } })
        await situation.at("2027-04-20T09:00:00Z")
        return () => run(situation, "expire_connection_requests")
      },
      {
        coach: {
          hears: ["connection:changed", "notification:new"],
          sees: ["connection.expired"],
          gets: ["connection.expired"],
        },
        stranger: {
          hears: ["connection:changed", "notification:new"],
          sees: ["connection.expired"],
          gets: ["connection.expired"],
        },
      },
    ),
  ],
  expire_bookings: [
    change(
      "a request for a session expires",
      async situation => {
        await book(situation.client, situation.coach, NINE)
        await situation.at("2027-02-27T09:00:01Z")
        return () => run(situation, "expire_bookings")
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.expired"],
          gets: ["booking.expired"],
        },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.expired"],
          gets: ["booking.expired"],
        },
      },
    ),
  ],
  drop_unanswered_proposals: [
    change(
      "a proposed time expires",
      async situation => {
        const id = await instantly(situation)
        await changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
        await situation.at("2027-02-27T09:00:01Z")
        return () => run(situation, "drop_unanswered_proposals")
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.proposal_declined"],
          gets: ["booking.proposal_declined"],
        },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.proposal_declined"],
          gets: ["booking.proposal_declined"],
        },
      },
    ),
  ],
  complete_bookings: [
    change(
      "a session is over for an hour",
      async situation => {
        await instantly(situation)
        await situation.at(monday("10:30"))
        return () => run(situation, "complete_bookings")
      },
      { coach: { hears: ["booking:changed"] }, client: { hears: ["booking:changed"] } },
    ),
  ],
  complete_groups: [
    change(
      "a group session is over for an hour",
      async situation => {
        const { id } = await openGroup(situation.coach)
        await takeSeat(situation.client, id)
        await situation.at(monday("11:00"))
        return () => run(situation, "complete_groups")
      },
      {
        coach: { hears: ["group:changed"] },
        client: { hears: ["group:changed"] },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
  offer_waitlist: [
    change(
      "a time that became free by the clock is offered",
      async situation => {
        await setHours(situation.coach, { bookingMode: { VIDEO: "instant" }, totalSlots: 1 })
        const held = await book(situation.otherClient, situation.coach, NINE)
        await situation.client.call("POST /bookings/coaches/{coachId}/waitlist", {
          params: { coachId: situation.coach.id },
          body: {},
        })
        await situation.app.settle()
        await cancel(situation.otherClient, held.id)
        // The job that would have followed at once was lost.
        await situation.app.context.db.deleteFrom("events").where("name", "=", "booking.cancelled").execute()
        return () => run(situation, "offer_waitlist")
      },
      {
        coach: { hears: ["booking:changed", "waitlist:changed"] },
        client: {
          hears: ["booking:changed", "notification:new", "waitlist:changed"],
          sees: ["waitlist.offered"],
          gets: ["waitlist.offered"],
        },
      },
    ),
  ],
  give_reminders: [
    change(
      "a session is near",
      async situation => {
        await instantly(situation)
        await situation.at(monday("08:00"))
        return () => run(situation, "give_reminders")
      },
      {
        coach: { hears: ["notification:new"], sees: ["booking.reminder"], gets: ["booking.reminder"] },
        client: { hears: ["notification:new"], sees: ["booking.reminder"], gets: ["booking.reminder"] },
      },
    ),
  ],
  give_follow_ups: [
    change(
      "a session was held yesterday",
      async situation => {
        const id = await instantly(situation)
        await situation.at(NINE, "coach")
        await changeBooking(situation.coach, id, { status: "completed" })
        await situation.at("2027-03-02T12:00:00Z")
        return () => run(situation, "give_follow_ups")
      },
      { client: { hears: ["notification:new"], sees: ["booking.follow_up"], gets: ["booking.follow_up"] } },
    ),
  ],
  give_digests: [
    change(
      "a client who wishes for a daily summary has not read their coach's message",
      async situation => {
        const { coach, client } = situation
        await client.call("PUT /notifications/preferences", {
          body: { digest: { frequency: "daily", time: "08:00" } },
        })
        const { body: room } = await coach.call("POST /chat/rooms", {
          body: { type: "direct", userId: client.id },
        })
        await coach.call("POST /chat/messages/{roomId}", {
          params: { roomId: room.id },
          body: { clientMessageId: randomUUID(), text: "How did it go?" },
        })
        await situation.app.settle()
        await situation.at("2027-02-27T08:00:00Z")
        return () => run(situation, "give_digests")
      },
      { client: { gets: ["digest"] } },
    ),
  ],
  fetch_calendars: clearsUp("fetch_calendars"),
  keep_free_times: clearsUp("keep_free_times"),
  forget_invite_guesses: clearsUp("forget_invite_guesses"),
  forget_spent_secrets: clearsUp("forget_spent_secrets"),
  forget_old_keys: clearsUp("forget_old_keys"),
  delete_old_events: clearsUp("delete_old_events"),
  delete_expired_links: clearsUp("delete_expired_links"),
}
