import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { presentCoaches } from "../profiles/index.ts"
import { findInvite } from "./find-invite.ts"
import { hasGuessedTooOften, noteWrongGuess } from "./guesses.ts"
import { presentInvitePreview } from "./present-invite.ts"

/** What a code offers, before signing in too; wrong, used up, expired and revoked look the same. */
export const previewInvite = async (ctx: Ctx<Actor | null>, code: string, ip: string) => {
  if (await hasGuessedTooOften(ctx, ip)) return refuse("too_many_requests")
  const invite = await findInvite(ctx, code)
  const coach =
    invite &&
    (invite.usable || invite.usedByMe) &&
    (await presentCoaches(ctx, [invite.coach_id])).get(invite.coach_id)
  if (!coach) {
    await noteWrongGuess(ctx, ip)
    return refuse("invite_not_valid")
  }
  return ok(presentInvitePreview(invite, coach))
}
