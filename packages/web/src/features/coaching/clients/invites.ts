import { msOf } from "../../../lib/times.ts"
import type { Invite } from "./api.ts"

/** Still good: not revoked, not used up, not run out. */
export const isOpen = (invite: Invite, now: number): boolean =>
  invite.revokedAt === null && invite.used < invite.maxUses && msOf(invite.expiresAt) > now

/** The newest link to share; letters to one address are not shown round. */
export const newestLink = (invites: readonly Invite[], now: number): Invite | undefined =>
  invites
    .filter(invite => isOpen(invite, now) && invite.email === null)
    .toSorted((a, b) => msOf(b.createdAt) - msOf(a.createdAt))[0]
