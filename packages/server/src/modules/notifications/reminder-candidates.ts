import { reminderDefaults } from "@rapport/domain/notifications/reminders"
import { type RawBuilder, sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"

/** A person and a session ahead for whom some reminder's time has come; `dueReminders` decides which are due. */
export interface ReminderCandidate {
  bookingId: string
  personId: string
  timeZone: string
  scheduledAt: Date
  /** When the session was booked, confirmed or last moved to this time. */
  plannedAt: Date
  minutesBefore: number[]
  chosenAt: Date | null
  /** The reminders that were already sent for this start. */
  sentMinutes: number[]
  inApp: boolean
  email: boolean
  quietStart: string | null
  quietEnd: string | null
}

export type ReminderKey = Pick<ReminderCandidate, "bookingId" | "personId">

/** The candidates after the given one, by booking and person. */
export const listReminderCandidates = async (
  ctx: Ctx<null>,
  after: ReminderKey | null,
  limit: number,
): Promise<ReminderCandidate[]> => (await reminderCandidates(ctx.now(), after, limit).execute(ctx.db)).rows

const { minutesBefore, inApp, email } = reminderDefaults

/** SQL: the most minutes before a session that anybody has chosen; sessions that are further ahead need not be read. */
const maxMinutesBefore = sql`greatest(${Math.max(...minutesBefore)}::integer,
  (select max(minutes) from reminder_settings, unnest(minutes_before) minutes))`

/**
 * SQL: confirmed sessions ahead with each of their two people for whom the time of an unsent reminder has come. This
 * only keeps the rows few; whether a reminder is due is decided by `dueReminders` in the domain.
 */
export const reminderCandidates = (
  now: Date,
  after: ReminderKey | null,
  limit: number,
): RawBuilder<ReminderCandidate> => sql<ReminderCandidate>`
  with soon as materialized (
    select id, coach_id, client_id, scheduled_at from bookings
    where status = 'confirmed' and scheduled_at > ${now}
      and scheduled_at <= ${now}::timestamptz + make_interval(mins => ${maxMinutesBefore})
      ${after ? sql`and id >= ${after.bookingId}::uuid` : sql``}
  )
  select b.id as "bookingId", p.id as "personId", p.time_zone as "timeZone", b.scheduled_at as "scheduledAt",
    (select max(h.at) from booking_history h
      where h.booking_id = b.id and h.what in ('booked', 'confirmed', 'rescheduled')) as "plannedAt",
    chosen.minutes as "minutesBefore", s.changed_at as "chosenAt", sent.minutes as "sentMinutes",
    coalesce(s.in_app, ${inApp}) as "inApp", coalesce(s.email, ${email}) as email,
    s.quiet_start as "quietStart", s.quiet_end as "quietEnd"
  from soon b
  join accounts p on p.id in (b.coach_id, b.client_id) and p.suspended_at is null
  left join reminder_settings s on s.person_id = p.id
  cross join lateral (select coalesce(s.minutes_before, ${[...minutesBefore]}::integer[]) as minutes) chosen
  cross join lateral (select coalesce(array_agg(r.minutes), '{}') as minutes from reminders_sent r
    where r.booking_id = b.id and r.person_id = p.id and r.scheduled_at = b.scheduled_at) sent
  where exists (select 1 from unnest(chosen.minutes) m
      where b.scheduled_at - make_interval(mins => m) <= ${now} and m <> all(sent.minutes))
    ${after ? sql`and (b.id, p.id) > (${after.bookingId}::uuid, ${after.personId}::uuid)` : sql``}
  order by b.id, p.id limit ${limit}`
