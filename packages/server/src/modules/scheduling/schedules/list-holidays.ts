import { ok, refuse } from "@rapport/domain/kernel/result"
import type { holidaysQuery } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import type { TimeOff } from "../tables.ts"

/** The public holidays of a country and year, with the coach's time off for each. */
export const listHolidays = async (ctx: Ctx, query: z.output<typeof holidaysQuery>) => {
  const own = await ctx.db
    .selectFrom("schedules")
    .innerJoin("accounts", "accounts.id", "schedules.coach_id")
    .select(["schedules.time_zone as timeZone", "schedules.time_off as timeOff", "accounts.language"])
    .where("coach_id", "=", ctx.actor.id)
    .where("is_default", "=", true)
    .executeTakeFirst()
  if (!own) return refuse("not_found")
  const { country = null, region = null, year = ctx.now().getUTCFullYear() } = query
  const { timeZone, language } = own
  const { items, ...found } = await ctx.app.caches.holidays.find({
    country,
    region,
    timeZone,
    language,
    year,
  })
  if (country !== null && found.country === null)
    return refuse("invalid_request", {
      errors: [{ path: "country", message: "We don’t have the holidays of this country." }],
    })
  if (region !== null && found.region === null)
    return refuse("invalid_request", {
      errors: [{ path: "region", message: "This country doesn’t have that region." }],
    })
  return ok({
    ...found,
    countries: [...found.countries],
    regions: [...found.regions],
    year,
    items: items.map(holiday => ({
      ...holiday,
      timeOffId: timeOffForHoliday(own.timeOff, holiday)?.id ?? null,
    })),
  })
}

/** The time off for a holiday. It is found by date, as its name may be stored in another language. */
export const timeOffForHoliday = (
  timeOff: readonly TimeOff[],
  { date }: { date: string },
): TimeOff | undefined => timeOff.find(item => item.holiday && item.start === date && item.end === date)
