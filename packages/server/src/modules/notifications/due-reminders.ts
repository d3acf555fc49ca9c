import { reminderDefaults } from "@rapport/domain/notifications/reminders"
import { type RawBuilder, sql } from "kysely"
import type { Tx } from "../../platform/ctx.ts"

export interface DueReminder {
  bookingId: string
  personId: string
  timeZone: string
  scheduledAt: Date
  /** All whose moment has come and that were not given yet; the nearest to the session first. */
  minutes: number[]
  inApp: boolean
  email: boolean
  quietStart: string | null
  quietEnd: string | null
}

export type Key = Pick<DueReminder, "bookingId" | "personId">

const { minutesBefore, inApp, email } = reminderDefaults

/** SQL: the earliest reminder that anybody has; only sessions that are nearer need be looked at. */
const earliest = sql`greatest(${Math.max(...minutesBefore)}::integer,
  (select max(each) from reminder_settings, unnest(minutes_before) each))`

/**
 * What is due of confirmed sessions ahead, per session and person, after the given one. Not due is what had its moment
 * before the session stood at this time or before the person chose it; nor what was given for this time already.
 */
export const listDueReminders = async (
  tx: Tx<null>,
  after: Key | null,
  limit: number,
): Promise<DueReminder[]> => (await dueReminders(tx.now(), after, limit).execute(tx.db)).rows

export const dueReminders = (now: Date, after: Key | null, limit: number): RawBuilder<DueReminder> => {
  const moment = sql`b.scheduled_at - make_interval(mins => m.minutes)`
  return sql<DueReminder>`
    with soon as materialized (
      select id, coach_id, client_id, scheduled_at from bookings
      where status = 'confirmed' and scheduled_at > ${now}
        and scheduled_at <= ${now}::timestamptz + make_interval(mins => ${earliest})
        ${after ? sql`and id >= ${after.bookingId}::uuid` : sql``}
    )
    select b.id as "bookingId", p.id as "personId", p.time_zone as "timeZone", b.scheduled_at as "scheduledAt",
      array_agg(m.minutes order by m.minutes) as minutes,
      coalesce(s.in_app, ${inApp}) as "inApp", coalesce(s.email, ${email}) as email,
      s.quiet_start as "quietStart", s.quiet_end as "quietEnd"
    from soon b
    join accounts p on p.id in (b.coach_id, b.client_id) and p.suspended_at is null
    left join reminder_settings s on s.person_id = p.id
    cross join lateral unnest(coalesce(s.minutes_before, ${[...minutesBefore]}::integer[])) as m(minutes)
    where ${moment} <= ${now} and ${moment} >= coalesce(s.changed_at, '-infinity')
      and ${moment} >= (select max(h.at) from booking_history h
        where h.booking_id = b.id and h.what in ('booked', 'confirmed', 'rescheduled'))
      and not exists (select 1 from reminders_sent r where r.booking_id = b.id and r.person_id = p.id
        and r.scheduled_at = b.scheduled_at and r.minutes = m.minutes)
      ${after ? sql`and (b.id, p.id) > (${after.bookingId}::uuid, ${after.personId}::uuid)` : sql``}
    group by b.id, p.id, b.scheduled_at, s.person_id order by b.id, p.id limit ${limit}`
}
