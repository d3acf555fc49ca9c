import type { Ctx } from "../../platform/ctx.ts"
import { type News, tellPeople } from "./notify.ts"
import { webUrl, writeLetter } from "./render-email.ts"

type AccountWhat = "account.restored" | "account.mail_handed_out"

/** News that a person gets from the server itself. */
export const tellOfAccount = (
  ctx: Ctx<null>,
  cause: { id: string; actorId: string | null },
  about: { personId: string; what: AccountWhat; link: string; always?: boolean },
): Promise<void> => {
  const news: News = {
    to: about.personId,
    about: null,
    kind: "account",
    what: about.what,
    values: {},
    link: about.link,
    inApp: true,
    letter: reader => writeLetter(reader, about.what, webUrl(ctx.app, about.link), {}),
    ...(about.always && { always: true }),
  }
  return tellPeople(ctx, cause, [news])
}
