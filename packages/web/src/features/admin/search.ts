import type { Booking, Role } from "./api.ts"

type RawSearch = Record<string, unknown>

const text = (given: RawSearch, name: string): string | undefined =>
  typeof given[name] === "string" && given[name] !== "" ? given[name] : undefined

const oneOf = <V extends string>(given: RawSearch, name: string, values: readonly V[]): V | undefined =>
  values.find(value => value === given[name])

const day = (given: RawSearch, name: string): string | undefined => {
  const value = text(given, name)
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

/** Drops undefined values, so that the address stays short. */
const withoutUndefined = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never

export const roles = ["client", "coach", "admin"] as const satisfies readonly Role[]
export const statuses = [
  "pending",
  "confirmed",
  "completed",
  "cancelled",
  "declined",
  "expired",
  "no_show",
] as const satisfies readonly Booking["status"][]
export const types = ["VIDEO", "VOICE", "CHAT"] as const satisfies readonly Booking["type"][]
export const mailStates = ["kept", "queued", "sent", "failed"] as const

export const readUsersSearch = (given: RawSearch) =>
  withoutUndefined({
    q: text(given, "q"),
    role: oneOf(given, "role", roles),
    suspended: given.suspended === true ? (true as const) : undefined,
  })
export type UsersSearch = ReturnType<typeof readUsersSearch>

export const readBookingsSearch = (given: RawSearch) =>
  withoutUndefined({
    q: text(given, "q"),
    when: oneOf(given, "when", ["past", "all"]),
    status: oneOf(given, "status", statuses),
    type: oneOf(given, "type", types),
    coach: text(given, "coach"),
    client: text(given, "client"),
    from: day(given, "from"),
    to: day(given, "to"),
  })
export type BookingsSearch = ReturnType<typeof readBookingsSearch>

export const readCalendarSearch = (given: RawSearch) => withoutUndefined({ week: day(given, "week") })

export const spans = [4, 12, 52] as const
export type SpanWeeks = (typeof spans)[number]
export const readStatisticsSearch = (given: RawSearch) =>
  withoutUndefined({ weeks: spans.find(weeks => weeks === given.weeks) })

export const readAdminAccessLogSearch = (given: RawSearch) =>
  withoutUndefined({ q: text(given, "q"), subject: text(given, "subject"), viewer: text(given, "viewer") })
export type AdminAccessLogSearch = ReturnType<typeof readAdminAccessLogSearch>

export const readMailsSearch = (given: RawSearch) =>
  withoutUndefined({ q: text(given, "q"), status: oneOf(given, "status", mailStates) })
export type MailsSearch = ReturnType<typeof readMailsSearch>
