import type { Booking, Role } from "./api.ts"

type RawSearch = Record<string, unknown>

const text = (raw: RawSearch, name: string): string | undefined =>
  typeof raw[name] === "string" && raw[name] !== "" ? raw[name] : undefined

const oneOf = <V extends string>(raw: RawSearch, name: string, values: readonly V[]): V | undefined =>
  values.find(value => value === raw[name])

const day = (raw: RawSearch, name: string): string | undefined => {
  const value = text(raw, name)
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

export const readUsersSearch = (raw: RawSearch) =>
  withoutUndefined({
    q: text(raw, "q"),
    role: oneOf(raw, "role", roles),
    suspended: raw.suspended === true ? (true as const) : undefined,
  })
export type UsersSearch = ReturnType<typeof readUsersSearch>

export const readBookingsSearch = (raw: RawSearch) =>
  withoutUndefined({
    q: text(raw, "q"),
    when: oneOf(raw, "when", ["past", "all"]),
    status: oneOf(raw, "status", statuses),
    type: oneOf(raw, "type", types),
    coach: text(raw, "coach"),
    client: text(raw, "client"),
    from: day(raw, "from"),
    to: day(raw, "to"),
  })
export type BookingsSearch = ReturnType<typeof readBookingsSearch>

export const readCalendarSearch = (raw: RawSearch) => withoutUndefined({ week: day(raw, "week") })

export const weekCounts = [4, 12, 52] as const
export const readStatisticsSearch = (raw: RawSearch) =>
  withoutUndefined({ weeks: weekCounts.find(weeks => weeks === raw.weeks) })

export const readAdminAccessLogSearch = (raw: RawSearch) =>
  withoutUndefined({ q: text(raw, "q"), subject: text(raw, "subject"), viewer: text(raw, "viewer") })
export type AdminAccessLogSearch = ReturnType<typeof readAdminAccessLogSearch>

export const readMailsSearch = (raw: RawSearch) =>
  withoutUndefined({ q: text(raw, "q"), status: oneOf(raw, "status", mailStates) })
export type MailsSearch = ReturnType<typeof readMailsSearch>
