import { IconCalendar, IconMessageCircle, IconSun, IconUserCircle, IconUsers } from "@tabler/icons-react"
import type { ComponentType } from "react"
import type { Side } from "../../lib/active-side.ts"

export interface NavItem {
  to: "/" | "/coaches" | "/clients" | "/calendar" | "/messages" | "/me"
  name: "today" | "coaches" | "clients" | "calendar" | "messages" | "me"
  Icon: ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: "true" }>
}

const today: NavItem = { to: "/", name: "today", Icon: IconSun }
const coaches: NavItem = { to: "/coaches", name: "coaches", Icon: IconUsers }
const clients: NavItem = { to: "/clients", name: "clients", Icon: IconUsers }
const calendar: NavItem = { to: "/calendar", name: "calendar", Icon: IconCalendar }
const messages: NavItem = { to: "/messages", name: "messages", Icon: IconMessageCircle }
const me: NavItem = { to: "/me", name: "me", Icon: IconUserCircle }

/** The main navigation, by side. */
export const navItemsOf = (side: Side): readonly NavItem[] =>
  side === "coach" ? [today, clients, calendar, messages, me] : [today, coaches, calendar, messages, me]

const navItemByFirstSegment: Record<string, NavItem["to"]> = {
  "/coaches": "/coaches",
  "/network": "/coaches",
  "/invite": "/coaches",
  "/clients": "/clients",
  "/calendar": "/calendar",
  "/bookings": "/calendar",
  "/messages": "/messages",
  "/me": "/me",
  "/admin": "/me",
  "/notifications": "/",
  "/log": "/",
}

/** The navigation item that a path belongs to, so that it stays highlighted on subpages. */
export const activeNavItem = (path: string): NavItem["to"] | undefined => {
  if (path === "/") return "/"
  return navItemByFirstSegment[`/${path.split("/")[1]}`]
}
