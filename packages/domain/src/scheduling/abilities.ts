import { type BookingFacts, type MoveTo, type Side, whyNotMove } from "./moves.ts"
import { joinWindow, type Policy, wayToMove } from "./policy.ts"

export interface BookingAbilities {
  confirm: boolean
  decline: boolean
  cancel: boolean
  reschedule: boolean
  complete: boolean
  noShow: boolean
  answerProposal: boolean
  join: boolean
}

export type AbilityFacts = BookingFacts & {
  readonly policy: Policy
  readonly proposal: { readonly by: Side; readonly expiresAt: number } | null
  /** A seat of a group session, which moves as a whole. */
  readonly inGroup?: boolean
}

/** What `by` may do with a booking now; nobody in particular (an admin who only looks) may do nothing. */
export const abilitiesOf = (booking: AbilityFacts, by: Side | null, now: number): BookingAbilities => {
  const may = (to: MoveTo) => by !== null && whyNotMove(booking, to, by, now) === null
  const way = by === null ? "wrong_status" : wayToMove(booking, by, now)
  return {
    confirm: may("confirmed") && (booking.start === null || now < booking.start),
    decline: may("declined"),
    cancel: may("cancelled"),
    reschedule: !booking.inGroup && (way === "at_once" || way === "proposal"),
    complete: may("completed"),
    noShow: may("no_show"),
    answerProposal: by !== null && canAnswer(booking, by, now),
    join: by !== null && isRoomOpen(booking, now),
  }
}

/** A proposal counts until it expires; the side that made it can only take it back. */
export const standingProposal = <P extends { readonly expiresAt: number }>(
  proposal: P | null,
  now: number,
): P | null => (proposal !== null && now < proposal.expiresAt ? proposal : null)

const canAnswer = (booking: AbilityFacts, by: Side, now: number): boolean => {
  const proposal = standingProposal(booking.proposal, now)
  return proposal !== null && proposal.by !== by
}

const isRoomOpen = ({ status, start, end }: AbilityFacts, now: number): boolean => {
  if (status !== "confirmed" || start === null || end === null) return false
  const { opens, closes } = joinWindow(start, end)
  return now >= opens && now < closes
}
