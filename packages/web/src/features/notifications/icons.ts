import {
  IconBell,
  IconCalendarCheck,
  IconCalendarHeart,
  IconCalendarPlus,
  IconCalendarShare,
  IconCalendarX,
  IconCheck,
  IconDoorEnter,
  IconEye,
  IconHourglassEmpty,
  IconUserCheck,
  IconUserCog,
  IconUserPlus,
  IconUsersPlus,
  IconUserX,
} from "@tabler/icons-react"
import type { ComponentType } from "react"

const icons: Readonly<Record<string, ComponentType>> = {
  "connection.requested": IconUserPlus,
  "connection.accepted": IconUserCheck,
  "connection.declined": IconUserX,
  "connection.withdrawn": IconUserX,
  "connection.expired": IconHourglassEmpty,
  "connection.reopened": IconUserPlus,
  "connection.ended": IconUserX,
  "connection.invite_used": IconUserCheck,
  "connection.invited": IconDoorEnter,
  "connection.scope_requested": IconEye,
  "connection.scopes_changed": IconEye,
  "booking.requested": IconCalendarPlus,
  "booking.confirmed": IconCalendarCheck,
  "booking.declined": IconCalendarX,
  "booking.cancelled": IconCalendarX,
  "booking.expired": IconHourglassEmpty,
  "booking.rescheduled": IconCalendarShare,
  "booking.reschedule_proposed": IconCalendarShare,
  "booking.proposal_declined": IconCalendarCheck,
  "booking.completed": IconCheck,
  "booking.no_show": IconCalendarX,
  "series.requested": IconCalendarPlus,
  "series.confirmed": IconCalendarCheck,
  "series.declined": IconCalendarX,
  "series.cancelled": IconCalendarX,
  "waitlist.offered": IconCalendarHeart,
  "waitlist.joined": IconUsersPlus,
  "account.restored": IconUserCog,
  "account.mail_handed_out": IconUserCog,
}

export const iconOf = (what: string): ComponentType => icons[what] ?? IconBell

/** What asks for an answer; it stands on honey until it was read. */
const waiting = new Set([
  "connection.requested",
  "connection.invited",
  "connection.scope_requested",
  "booking.requested",
  "booking.reschedule_proposed",
  "series.requested",
  "waitlist.offered",
])

export const asksForAnswer = (what: string): boolean => waiting.has(what)
