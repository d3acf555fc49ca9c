import type { Ctx } from "../../platform/ctx.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { renderEmail, webUrl } from "./render-email.ts"

type AccountWhat = "account.restored" | "account.mail_handed_out"

/** News that a person gets from the server itself. */
export const notifyOfAccount = (
  ctx: Ctx<null>,
  cause: { id: string; actorId: string | null },
  about: { personId: string; what: AccountWhat; link: string; always?: boolean },
): Promise<void> => {
  const notification: Notification = {
    to: about.personId,
    about: null,
    kind: "account",
    what: about.what,
    values: {},
    link: about.link,
    inApp: true,
    email: reader => renderEmail(reader, about.what, webUrl(ctx.app, about.link), {}),
    ...(about.always && { always: true }),
  }
  return notifyPeople(ctx, cause, [notification])
}
