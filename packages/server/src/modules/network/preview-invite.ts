import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../platform/context.ts"
import { presentCoaches } from "../profiles/index.ts"
import { findInvite } from "./find-invite.ts"
import { countWrongGuess, hasReachedGuessLimit } from "./invite-guesses.ts"
import { presentInvitePreview } from "./present-invite.ts"

/** What a code offers, also without a sign-in; wrong, used up, expired and revoked codes are answered alike. */
export const previewInvite = async (ctx: Ctx<Actor | null>, code: string, ip: string) => {
  if (await hasReachedGuessLimit(ctx, ip)) return refuse("too_many_requests")
  const invite = await findInvite(ctx, code)
  const coach =
    invite &&
    (invite.usable || invite.usedByMe) &&
    (await presentCoaches(ctx, [invite.coach_id])).get(invite.coach_id)
  if (!coach) {
    await countWrongGuess(ctx, ip)
    return refuse("invite_not_valid")
  }
  return ok(presentInvitePreview(invite, coach))
}
