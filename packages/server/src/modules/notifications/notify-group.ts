import type { AppContext, Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import type { Person } from "../accounts/index.ts"
import { type GroupForNotification, readGroupForNotification } from "../scheduling/index.ts"
import { type CalendarInvitation, organizerFor, renderInvitation } from "./calendar-invitation.ts"
import { notifyPeople, type RenderedEmail } from "./notify.ts"
import { renderEmail } from "./render-email.ts"
import { formatSession } from "./texts/format.ts"
import { textsIn } from "./texts/texts-in.ts"

export type GroupEventName = "group.opened" | "group.changed" | "group.cancelled"
export const groupEvents: GroupEventName[] = ["group.opened", "group.changed", "group.cancelled"]

/** Emails the coach of a group session its calendar entry; the seats are notified by the events of their bookings. */
export const notifyOfGroup = async (ctx: Ctx<null>, event: PublishedEvent<GroupEventName>): Promise<void> => {
  if ("isMoved" in event.payload && !event.payload.isMoved) return
  const group = await readGroupForNotification(ctx, event.payload.groupId)
  if (!group) return
  await notifyPeople(ctx, event, [
    {
      recipientId: group.coach.id,
      otherPersonId: null,
      kind: "booking",
      type: event.name,
      values: {},
      link: "/clients/groups",
      inApp: false,
      email: recipient => groupEmail(ctx, event.name, group, recipient),
    },
  ])
}

const groupEmail = (
  { app }: Ctx<null>,
  type: GroupEventName,
  group: GroupForNotification,
  recipient: Person,
): RenderedEmail => ({
  ...renderEmail(recipient, type, group.pageUrl, {
    side: "coach",
    type: group.type,
    minutes: group.minutes,
    when: whenOf(group, recipient),
  }),
  calendar: [renderInvitation(groupInvitationFor(app, group, recipient))],
})

/** The group session as it is now, as an entry of its coach's calendar. */
export const groupInvitationFor = (
  app: AppContext,
  group: GroupForNotification,
  recipient: Person,
): CalendarInvitation => ({
  uid: group.uid,
  sequence: group.sequence,
  status: group.isCancelled ? "cancelled" : "confirmed",
  start: group.start,
  end: group.end,
  title: textsIn(recipient.language).groupCalendarTitle(group.type),
  lines: [whenOf(group, recipient), group.pageUrl],
  url: group.pageUrl,
  organizerEmail: organizerFor(app, recipient),
  attendee: { name: `${recipient.firstName} ${recipient.lastName}`, email: recipient.email },
  createdAt: app.clock.now(),
})

const whenOf = (group: GroupForNotification, recipient: Person): string =>
  formatSession(textsIn(recipient.language).locale, group.coachTimeZone, group.start, group.minutes)
