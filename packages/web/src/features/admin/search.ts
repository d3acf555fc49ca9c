import type { Booking, Role } from "./api.ts"

type Given = Record<string, unknown>

const word = (given: Given, name: string): string | undefined =>
  typeof given[name] === "string" && given[name] !== "" ? given[name] : undefined

const oneOf = <V extends string>(given: Given, name: string, values: readonly V[]): V | undefined =>
  values.find(value => value === given[name])

const day = (given: Given, name: string): string | undefined => {
  const value = word(given, name)
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

/** Without what is not there, so that an address stays short. */
const filled = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
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

export const readUsersSearch = (given: Given) =>
  filled({
    q: word(given, "q"),
    role: oneOf(given, "role", roles),
    suspended: given.suspended === true ? (true as const) : undefined,
  })
export type UsersSearch = ReturnType<typeof readUsersSearch>

export const readBookingsSearch = (given: Given) =>
  filled({
    q: word(given, "q"),
    when: oneOf(given, "when", ["past", "all"]),
    status: oneOf(given, "status", statuses),
    type: oneOf(given, "type", types),
    coach: word(given, "coach"),
    client: word(given, "client"),
    from: day(given, "from"),
    to: day(given, "to"),
  })
export type BookingsSearch = ReturnType<typeof readBookingsSearch>

export const readCalendarSearch = (given: Given) => filled({ week: day(given, "week") })

export const spans = [4, 12, 52] as const

export const readStatisticsSearch = (given: Given) =>
  filled({ weeks: spans.find(weeks => weeks === given.weeks) })

export const readAdminAccessLogSearch = (given: Given) =>
  filled({ q: word(given, "q"), subject: word(given, "subject"), viewer: word(given, "viewer") })
export type AdminAccessLogSearch = ReturnType<typeof readAdminAccessLogSearch>

export const readMailsSearch = (given: Given) =>
  filled({ q: word(given, "q"), status: oneOf(given, "status", mailStates) })
export type MailsSearch = ReturnType<typeof readMailsSearch>
