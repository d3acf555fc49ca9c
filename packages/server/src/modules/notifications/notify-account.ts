import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"

type AccountNotificationType = "account.restored" | "account.coach_role_lost" | "account.mail_handed_out"

/** Notifies a person that an admin lifted the suspension of their account. */
export const notifyOfRestoredAccount = (
  ctx: Ctx<null>,
  event: PublishedEvent<"account.restored">,
): Promise<void> =>
  notifyPeople(ctx, event, [notificationFor(ctx, event.payload.accountId, "account.restored", "/")])

/** Notifies a person that an admin took the coach role away. */
export const notifyOfLostCoachRole = (
  ctx: Ctx<null>,
  event: PublishedEvent<"account.coach_role_lost">,
): Promise<void> =>
  notifyPeople(ctx, event, [notificationFor(ctx, event.payload.accountId, "account.coach_role_lost", "/")])

/** Notifies a person that an admin saw the secret link of an email to them, whatever they chose to receive. */
export const notifyOfRevealedLink = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"mail.handed_out">,
): Promise<void> => {
  const { personId } = event.payload
  if (personId === null) return
  const notification = notificationFor(ctx, personId, "account.mail_handed_out", "/me/access-log")
  await notifyPeople(ctx, event, [{ ...notification, ignoresPreferences: true }])
}

const notificationFor = (
  ctx: Ctx<null>,
  recipientId: string,
  type: AccountNotificationType,
  link: string,
): Notification => ({
  recipientId,
  otherPersonId: null,
  kind: "account",
  type,
  values: {},
  link,
  inApp: true,
  email: recipient => renderEmail(recipient, type, webUrl(ctx.app, link), {}),
})
