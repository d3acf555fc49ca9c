import type { Account } from "../accounts.ts"

export const commonPaths = [
  "/",
  "/calendar",
  "/messages",
  "/notifications",
  "/me",
  "/me/profile",
  "/me/account",
  "/me/privacy",
  "/me/notifications",
  "/me/access-log",
  "/log",
  "/log/progress",
  "/me/calendars",
  "/me/calendars/google",
]

export const firstBooking = async (
  account: Account,
  key: "my-bookings" | "coach/bookings",
): Promise<string> => {
  const { items } = await account.call(`GET /bookings/${key}`, { query: { when: "upcoming" } })
  return `/bookings/${items[0]?.id}`
}

/** The conversation with the newest message. */
export const firstRoom = async (account: Account): Promise<string> => {
  const { items } = await account.call("GET /chat/rooms", {})
  return `/messages/${items[0]?.id}`
}
