import { IconCalendar, IconSun, IconUserCircle, IconUsers } from "@tabler/icons-react"
import type { ComponentType } from "react"
import type { Side } from "../../lib/side.ts"

export interface Place {
  to: "/" | "/coaches" | "/clients" | "/calendar" | "/me"
  name: "today" | "coaches" | "clients" | "calendar" | "me"
  Icon: ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: "true" }>
}

const today: Place = { to: "/", name: "today", Icon: IconSun }
const coaches: Place = { to: "/coaches", name: "coaches", Icon: IconUsers }
const clients: Place = { to: "/clients", name: "clients", Icon: IconUsers }
const calendar: Place = { to: "/calendar", name: "calendar", Icon: IconCalendar }
const me: Place = { to: "/me", name: "me", Icon: IconUserCircle }

/** The places of the two bars, by side. */
export const placesOf = (side: Side): readonly Place[] =>
  side === "coach" ? [today, clients, calendar, me] : [today, coaches, calendar, me]

const within: Record<string, Place["to"]> = {
  "/coaches": "/coaches",
  "/network": "/coaches",
  "/invite": "/coaches",
  "/clients": "/clients",
  "/calendar": "/calendar",
  "/bookings": "/calendar",
  "/me": "/me",
  "/admin": "/me",
  "/notifications": "/",
}

/** Which place a page belongs to, so that it stays lit on the pages below it. */
export const placeOf = (path: string): Place["to"] | undefined => {
  if (path === "/") return "/"
  return within[`/${path.split("/")[1]}`]
}
