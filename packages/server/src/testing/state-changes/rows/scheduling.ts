import type { schedulingApi } from "@rapport/domain/scheduling/api"
import {
  book,
  cancel,
  change as changeBooking,
  monday,
  setHours,
} from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"
import { changePrices } from "./prices.ts"
import { fullyBooked, wait } from "./waitlist.ts"

const NINE = monday("09:00")

/** A session that the client requested, still pending. */
const requested = async ({ client, coach }: Situation) => (await book(client, coach, NINE)).id

const confirmed = async (situation: Situation, scheduledAt = NINE) => {
  const { id } = await book(situation.client, situation.coach, scheduledAt)
  await changeBooking(situation.coach, id, { status: "confirmed" })
  return id
}

/** The client has to agree; there are no free changes. */
const strict = { policy: { freeUntilHours: 720, approvalUntilHours: 0, late: "fee" as const } }

const agreed = async (situation: Situation) => {
  await setHours(situation.coach, strict)
  return confirmed(situation)
}

/** Fees for late changes and for no-shows, from the moment of booking on. */
const withFees = async (situation: Situation) => {
  await changePrices(situation.coach, {
    baseRate: 6000,
    introCallMinutes: null,
    lateCancelPercent: 50,
    noShowPercent: 100,
  })
  await setHours(situation.coach, { policy: { freeUntilHours: 720, approvalUntilHours: 720, late: "fee" } })
  return confirmed(situation)
}

const markedNoShow = async (situation: Situation) => {
  const id = await withFees(situation)
  await situation.at(monday("09:15"), "coach", "client")
  await changeBooking(situation.coach, id, { status: "no_show", noShowBy: "client" })
  return id
}

const disputed = async (situation: Situation) => {
  const bookingId = await markedNoShow(situation)
  await situation.client.call("POST /bookings/bookings/{bookingId}/dispute", {
    params: { bookingId },
    body: { reason: "I was there" },
  })
  return bookingId
}

const schedule = async ({ coach }: Situation) =>
  (await coach.call("POST /coach/schedules", { body: { name: "Evenings" } })).body.id

/** The first of two sessions that the client requested as a series. */
const requestedSeries = async ({ client, coach }: Situation) => {
  const { body } = await client.call("POST /bookings/series", {
    body: { coachId: coach.id, scheduledAt: NINE, times: 2 },
  })
  return body.bookings[0]?.id ?? ""
}

const overrides = [{ date: "2027-03-02", intervals: [] }]
const timeOff = [{ start: "2027-03-03", end: "2027-03-04" }]

export const schedulingRows = {
  "POST /bookings/book": [
    change(
      "a client requests a session",
      async situation => () =>
        situation.client.call("POST /bookings/book", {
          body: { coachId: situation.coach.id, scheduledAt: NINE },
        }),
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.requested"],
          gets: ["booking.requested"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.requested"] },
      },
    ),
    change(
      "a client books at once",
      async situation => {
        await setHours(situation.coach, { bookingMode: { VIDEO: "instant" } })
        return () =>
          situation.client.call("POST /bookings/book", {
            body: { coachId: situation.coach.id, scheduledAt: NINE },
          })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.confirmed"],
          gets: ["booking.confirmed"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.confirmed"] },
      },
    ),
    change(
      "a coach books for a client",
      async situation => () =>
        situation.coach.call("POST /bookings/book", {
          body: { coachId: situation.coach.id, clientId: situation.client.id, scheduledAt: NINE },
        }),
      {
        coach: { hears: ["booking:changed"], gets: ["booking.requested"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.requested"],
          gets: ["booking.requested"],
        },
      },
    ),
  ],
  "PUT /bookings/bookings/{bookingId}": [
    change(
      "a coach confirms a request",
      async situation => {
        const id = await requested(situation)
        return () => changeBooking(situation.coach, id, { status: "confirmed" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.confirmed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.confirmed"],
          gets: ["booking.confirmed"],
        },
      },
    ),
    change(
      "a coach confirms a request of a client who wants no emails",
      async situation => {
        const booking = { inApp: true, email: false }
        await situation.client.call("PUT /notifications/preferences", { body: { booking } })
        const id = await requested(situation)
        return () => changeBooking(situation.coach, id, { status: "confirmed" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.confirmed"] },
        client: { hears: ["booking:changed", "notification:new"], sees: ["booking.confirmed"] },
      },
    ),
    change(
      "a coach declines a request",
      async situation => {
        const id = await requested(situation)
        return () => changeBooking(situation.coach, id, { status: "declined" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.declined"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.declined"],
          gets: ["booking.declined"],
        },
      },
    ),
    change(
      "a client moves their request",
      async situation => {
        const id = await requested(situation)
        return () => changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.rescheduled"],
          gets: ["booking.rescheduled"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.rescheduled"] },
      },
    ),
    change(
      "a coach proposes another time for a request",
      async situation => {
        const id = await requested(situation)
        return () => changeBooking(situation.coach, id, { scheduledAt: monday("11:00") })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.reschedule_proposed"],
          gets: ["booking.reschedule_proposed"],
        },
      },
    ),
    change(
      "a client moves a session while that is free",
      async situation => {
        await setHours(situation.coach, { policy: { freeUntilHours: 24 } })
        const id = await confirmed(situation)
        return () => changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.rescheduled"],
          gets: ["booking.rescheduled"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.rescheduled"] },
      },
    ),
    change(
      "a client proposes another time",
      async situation => {
        const id = await agreed(situation)
        return () => changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.reschedule_proposed"],
          gets: ["booking.reschedule_proposed"],
        },
        client: { hears: ["booking:changed"] },
      },
    ),
    change(
      "a coach accepts the proposed time",
      async situation => {
        const id = await agreed(situation)
        await changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
        return () => changeBooking(situation.coach, id, { proposal: "accepted" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.rescheduled"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.rescheduled"],
          gets: ["booking.rescheduled"],
        },
      },
    ),
    change(
      "a coach declines the proposed time",
      async situation => {
        const id = await agreed(situation)
        await changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
        return () => changeBooking(situation.coach, id, { proposal: "declined" })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.proposal_declined"],
          gets: ["booking.proposal_declined"],
        },
      },
    ),
    change(
      "a coach agrees to cancel",
      async situation => {
        const id = await agreed(situation)
        await changeBooking(situation.client, id, { status: "cancelled" })
        return () => changeBooking(situation.coach, id, { proposal: "accepted" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.cancelled"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.cancelled"],
          gets: ["booking.cancelled"],
        },
      },
    ),
    change(
      "a client cancels late, for the fee",
      async situation => {
        const id = await withFees(situation)
        return () => changeBooking(situation.client, id, { status: "cancelled" })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.cancelled", "booking.fee_due"],
          gets: ["booking.cancelled"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.cancelled", "booking.fee_due"] },
      },
    ),
    change(
      "a client moves late, for the fee",
      async situation => {
        const id = await withFees(situation)
        return () => changeBooking(situation.client, id, { scheduledAt: monday("11:00") })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.fee_due", "booking.rescheduled"],
          gets: ["booking.rescheduled"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.fee_due", "booking.rescheduled"] },
      },
    ),
    change(
      "a coach waives the fee",
      async situation => {
        const id = await withFees(situation)
        await changeBooking(situation.client, id, { status: "cancelled" })
        return () => changeBooking(situation.coach, id, { fee: "waived" })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.fee_waived"],
          gets: ["booking.fee_waived"],
        },
      },
    ),
    change(
      "a coach changes the notes",
      async situation => {
        const id = await confirmed(situation)
        return () => changeBooking(situation.coach, id, { notes: "Bring water" })
      },
      { coach: { hears: ["booking:changed"] }, client: { hears: ["booking:changed"] } },
    ),
    change(
      "a coach completes a session",
      async situation => {
        const id = await confirmed(situation)
        await situation.at(NINE, "coach")
        return () => changeBooking(situation.coach, id, { status: "completed" })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: { hears: ["booking:changed", "notification:new"], sees: ["booking.completed"] },
      },
    ),
    change(
      "a coach marks a client as a no-show",
      async situation => {
        const id = await withFees(situation)
        await situation.at(monday("09:15"), "coach")
        return () => changeBooking(situation.coach, id, { status: "no_show", noShowBy: "client" })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.fee_due", "booking.no_show"],
          gets: ["booking.fee_due", "booking.no_show"],
        },
      },
    ),
    change(
      "a client marks the coach as a no-show",
      async situation => {
        const id = await confirmed(situation)
        await situation.at(monday("09:15"), "client")
        return () => changeBooking(situation.client, id, { status: "no_show", noShowBy: "coach" })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.no_show"],
          gets: ["booking.no_show"],
        },
        client: { hears: ["booking:changed"] },
      },
    ),
    change(
      "the coach corrects a no-show",
      async situation => {
        const id = await markedNoShow(situation)
        return () => changeBooking(situation.coach, id, { status: "completed" })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: { hears: ["booking:changed", "notification:new"], sees: ["booking.completed"] },
      },
    ),
    change(
      "a coach confirms a whole series",
      async situation => {
        const id = await requestedSeries(situation)
        return () => changeBooking(situation.coach, id, { status: "confirmed", scope: "following" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["series.confirmed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["series.confirmed"],
          gets: ["series.confirmed"],
        },
      },
    ),
    change(
      "a coach declines a whole series",
      async situation => {
        const id = await requestedSeries(situation)
        return () => changeBooking(situation.coach, id, { status: "declined", scope: "following" })
      },
      {
        coach: { hears: ["booking:changed"], gets: ["series.declined"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["series.declined"],
          gets: ["series.declined"],
        },
      },
    ),
  ],
  "DELETE /bookings/bookings/{bookingId}": [
    change(
      "a client withdraws a request",
      async situation => {
        const id = await requested(situation)
        return () => cancel(situation.client, id)
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.cancelled"],
          gets: ["booking.cancelled"],
        },
        client: { hears: ["booking:changed"], gets: ["booking.cancelled"] },
      },
    ),
    change(
      "a coach cancels a session",
      async situation => {
        const id = await confirmed(situation)
        return () => cancel(situation.coach, id)
      },
      {
        coach: { hears: ["booking:changed"], gets: ["booking.cancelled"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.cancelled"],
          gets: ["booking.cancelled"],
        },
      },
    ),
    change(
      "a client frees a time for which somebody waits",
      async situation => {
        const held = await fullyBooked(situation)
        await wait(situation)
        return () => cancel(situation.otherClient, held)
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new", "waitlist:changed"],
          sees: ["booking.cancelled"],
          gets: ["booking.cancelled"],
        },
        client: {
          hears: ["booking:changed", "notification:new", "waitlist:changed"],
          sees: ["waitlist.offered"],
          gets: ["waitlist.offered"],
        },
        otherClient: { hears: ["booking:changed"], gets: ["booking.cancelled"] },
      },
    ),
    change(
      "a client asks to cancel",
      async situation => {
        const id = await agreed(situation)
        return () => cancel(situation.client, id)
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.cancel_proposed"],
          gets: ["booking.cancel_proposed"],
        },
        client: { hears: ["booking:changed"] },
      },
    ),
  ],
  "POST /bookings/bookings/{bookingId}/dispute": [
    change(
      "a client disputes a no-show",
      async situation => {
        const bookingId = await markedNoShow(situation)
        return () =>
          situation.client.call("POST /bookings/bookings/{bookingId}/dispute", {
            params: { bookingId },
            body: { reason: "I was there" },
          })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.disputed"],
          gets: ["booking.disputed"],
        },
        client: { hears: ["booking:changed"] },
      },
    ),
    change(
      "a client disputes a no-show across a block",
      async situation => {
        const bookingId = await markedNoShow(situation)
        await situation.block("coach", "client")
        return () =>
          situation.client.call("POST /bookings/bookings/{bookingId}/dispute", {
            params: { bookingId },
            body: { reason: "I was there" },
          })
      },
      { coach: { hears: ["booking:changed"] }, client: { hears: ["booking:changed"] } },
    ),
  ],
  "PUT /bookings/bookings/{bookingId}/dispute": [
    change(
      "a coach upholds a dispute",
      async situation => {
        const bookingId = await disputed(situation)
        return () =>
          situation.coach.call("PUT /bookings/bookings/{bookingId}/dispute", {
            params: { bookingId },
            body: { answer: "upheld" },
          })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: { hears: ["booking:changed", "notification:new"], sees: ["booking.completed"] },
      },
    ),
    change(
      "a coach rejects a dispute",
      async situation => {
        const bookingId = await disputed(situation)
        return () =>
          situation.coach.call("PUT /bookings/bookings/{bookingId}/dispute", {
            params: { bookingId },
            body: { answer: "rejected" },
          })
      },
      {
        coach: { hears: ["booking:changed"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["booking.dispute_rejected"],
          gets: ["booking.dispute_rejected"],
        },
      },
    ),
  ],
  "PUT /coach/availability": [
    change(
      "a coach changes the hours",
      async ({ coach }) =>
        () =>
          coach.call("PUT /coach/availability", { body: { intervalMinutes: 60 } }),
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/availability/time-off/{timeOffId}": [
    change(
      "a coach removes a time off",
      async ({ coach }) => {
        const { body } = await coach.call("PUT /coach/availability", { body: { timeOff } })
        const timeOffId = body.timeOff[0]?.id ?? ""
        return () => coach.call("DELETE /coach/availability/time-off/{timeOffId}", { params: { timeOffId } })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/availability/overrides/{date}": [
    change(
      "a coach removes an exception",
      async ({ coach }) => {
        await setHours(coach, { overrides })
        return () =>
          coach.call("DELETE /coach/availability/overrides/{date}", { params: { date: "2027-03-02" } })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/availability/travel/{travelId}": [
    change(
      "a coach removes a journey",
      async ({ coach }) => {
        const travel = [{ start: "2027-03-08", end: "2027-03-12", timeZone: "Asia/Tokyo" }]
        const { body } = await coach.call("PUT /coach/availability", { body: { travel } })
        const travelId = body.travel[0]?.id ?? ""
        return () => coach.call("DELETE /coach/availability/travel/{travelId}", { params: { travelId } })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "PUT /coach/availability/dates": [
    change(
      "a coach changes dates of several schedules",
      async ({ coach }) =>
        () =>
          coach.call("PUT /coach/availability/dates", { body: { usual: { overrides }, schedules: [] } }),
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "POST /coach/holidays": [
    change(
      "a coach takes a holiday off",
      async ({ coach }) =>
        () =>
          coach.call("POST /coach/holidays", { body: { date: "2027-05-01", name: "Labour Day" } }),
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "POST /coach/schedules": [
    change(
      "a coach adds a schedule",
      async ({ coach }) =>
        () =>
          coach.call("POST /coach/schedules", { body: { name: "Evenings" } }),
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "PUT /coach/schedules/{scheduleId}": [
    change(
      "a coach renames a schedule",
      async situation => {
        const scheduleId = await schedule(situation)
        return () =>
          situation.coach.call("PUT /coach/schedules/{scheduleId}", {
            params: { scheduleId },
            body: { name: "Mornings" },
          })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/schedules/{scheduleId}": [
    change(
      "a coach removes a schedule",
      async situation => {
        const scheduleId = await schedule(situation)
        return () => situation.coach.call("DELETE /coach/schedules/{scheduleId}", { params: { scheduleId } })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": [
    change(
      "a coach removes a time off of a schedule",
      async situation => {
        const params = { scheduleId: await schedule(situation) }
        const { body } = await situation.coach.call("PUT /coach/schedules/{scheduleId}", {
          params,
          body: { timeOff },
        })
        const timeOffId = body.timeOff[0]?.id ?? ""
        return () =>
          situation.coach.call("DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}", {
            params: { ...params, timeOffId },
          })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": [
    change(
      "a coach removes an exception of a schedule",
      async situation => {
        const params = { scheduleId: await schedule(situation) }
        await situation.coach.call("PUT /coach/schedules/{scheduleId}", { params, body: { overrides } })
        return () =>
          situation.coach.call("DELETE /coach/schedules/{scheduleId}/overrides/{date}", {
            params: { ...params, date: "2027-03-02" },
          })
      },
      { coach: { hears: ["availability:changed"] } },
    ),
  ],
} satisfies Rows<typeof schedulingApi>
