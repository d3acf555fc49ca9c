import {
  IconBell,
  IconBuildingCommunity,
  IconCalendar,
  IconCalendarClock,
  IconCalendarShare,
  IconChartLine,
  IconCoins,
  IconEye,
  IconEyeOff,
  IconFlag,
  IconIdBadge2,
  IconLock,
  IconMail,
  IconRefresh,
  IconSettings,
  IconSun,
  IconUser,
  IconUserCircle,
  IconUsers,
} from "@tabler/icons-react"
import type { ComponentType } from "react"
import type search from "../../i18n/en/search.ts"
import type { Side } from "../../lib/active-side.ts"
import type { Role } from "../../lib/login.ts"

export interface SearchPage {
  name: keyof (typeof search)["pages"]
  href: string
  Icon: ComponentType
  only?: Role
  /** Shown on one side only. */
  side?: Side
}

export const pages: readonly SearchPage[] = [
  { name: "today", href: "/", Icon: IconSun },
  { name: "clients", href: "/clients", Icon: IconUsers, only: "coach", side: "coach" },
  { name: "coaches", href: "/coaches", Icon: IconUsers },
  { name: "calendar", href: "/calendar", Icon: IconCalendar },
  { name: "network", href: "/network", Icon: IconUsers, side: "client" },
  { name: "notifications", href: "/notifications", Icon: IconBell },
  { name: "me", href: "/me", Icon: IconUserCircle },
  { name: "profile", href: "/me/profile", Icon: IconUser },
  { name: "coachProfile", href: "/me/profile?as=coach", Icon: IconIdBadge2, only: "coach" },
  { name: "availability", href: "/me/availability", Icon: IconCalendarClock, only: "coach" },
  { name: "prices", href: "/me/prices", Icon: IconCoins, only: "coach" },
  { name: "accessLog", href: "/me/access-log", Icon: IconEye },
  { name: "privacy", href: "/me/privacy", Icon: IconEyeOff },
  { name: "account", href: "/me/account", Icon: IconLock },
  { name: "calendars", href: "/me/calendars", Icon: IconCalendarShare },
  { name: "settings", href: "/me/notifications", Icon: IconSettings },
  { name: "admin", href: "/admin", Icon: IconBuildingCommunity, only: "admin" },
  { name: "users", href: "/admin/users", Icon: IconUsers, only: "admin" },
  { name: "bookings", href: "/admin/bookings", Icon: IconCalendar, only: "admin" },
  { name: "connections", href: "/admin/connections", Icon: IconChartLine, only: "admin" },
  { name: "adminAccessLog", href: "/admin/audit", Icon: IconEye, only: "admin" },
  { name: "mails", href: "/admin/mails", Icon: IconMail, only: "admin" },
  { name: "jobs", href: "/admin/jobs", Icon: IconRefresh, only: "admin" },
  { name: "flags", href: "/admin/flags", Icon: IconFlag, only: "admin" },
]
