import { msOf } from "../../lib/times.ts"
import type { Invite } from "./api.ts"

/** Not revoked, not used up and not expired. */
export const isUsable = (invite: Invite, now: number): boolean =>
  invite.revokedAt === null && invite.used < invite.maxUses && msOf(invite.expiresAt) > now

/** The newest invite that can be shared; one that was sent to somebody cannot. */
export const newestSharable = (invites: readonly Invite[], now: number): Invite | undefined =>
  invites
    .filter(invite => isUsable(invite, now) && invite.email === null && invite.client === null)
    .toSorted((a, b) => msOf(b.createdAt) - msOf(a.createdAt))[0]
