import { type BookingFacts, type MoveTo, otherSide, type Side, whyNotMove } from "./moves.ts"
import { joinWindow, type PolicyFacts, type WayToMove, wayToCancel, wayToMove } from "./policy.ts"

export interface BookingAbilities {
  confirm: boolean
  decline: boolean
  cancel: boolean
  reschedule: boolean
  complete: boolean
  noShow: boolean
  answerProposal: boolean
  join: boolean
  waiveFee: boolean
  dispute: boolean
  answerDispute: boolean
}

export type AbilityFacts = PolicyFacts & {
  readonly proposal: { readonly by: Side; readonly expiresAt: number } | null
  /** A fee stands and was not waived. */
  readonly owesFee: boolean
  /** What became of the objection to a no-show; null where there is none. */
  readonly dispute: "open" | "answered" | null
}

/** What `by` may do with a booking now; nobody in particular (an admin who only looks) may do nothing. */
export const abilitiesOf = (booking: AbilityFacts, by: Side | null, now: number): BookingAbilities => {
  const may = (to: MoveTo) => by !== null && whyNotMove(booking, to, by, now) === null
  const { cancel, move } = waysOf(booking, by, now)
  return {
    confirm: may("confirmed") && (booking.start === null || now < booking.start),
    decline: may("declined"),
    cancel: cancel !== null,
    reschedule: !booking.inGroup && move !== null,
    complete: may("completed"),
    noShow: may("no_show"),
    answerProposal: by !== null && canAnswer(booking, by, now),
    join: by !== null && isRoomOpen(booking, now),
    waiveFee: by === "coach" && booking.owesFee,
    dispute: by !== null && mayDispute(booking, by),
    answerDispute: by !== null && mayAnswerDispute(booking, by),
  }
}

/** What cancelling and moving would mean for `by` now; null where it is not possible. */
export const waysOf = (
  booking: PolicyFacts,
  by: Side | null,
  now: number,
): { cancel: WayToMove | null; move: WayToMove | null } => ({
  cancel: by && wayOrNull(wayToCancel(booking, by, now)),
  move: by && wayOrNull(wayToMove(booking, by, now)),
})

const wayOrNull = (way: ReturnType<typeof wayToMove>): WayToMove | null =>
  way === "at_once" || way === "proposal" || way === "fee" ? way : null

/** Who is said not to have come may object, once. */
export const mayDispute = (
  { status, noShowBy, dispute }: BookingFacts & Pick<AbilityFacts, "dispute">,
  by: Side,
): boolean => status === "no_show" && noShowBy === by && dispute === null

/** The side that waited says whether the objection holds. */
export const mayAnswerDispute = (
  { status, noShowBy, dispute }: BookingFacts & Pick<AbilityFacts, "dispute">,
  by: Side,
): boolean => status === "no_show" && noShowBy !== null && otherSide(noShowBy) === by && dispute === "open"

/** A proposal counts until it expires; the side that made it can only take it back. */
export const openProposal = <P extends { readonly expiresAt: number }>(
  proposal: P | null,
  now: number,
): P | null => (proposal !== null && now < proposal.expiresAt ? proposal : null)

const canAnswer = (booking: AbilityFacts, by: Side, now: number): boolean => {
  const proposal = openProposal(booking.proposal, now)
  return proposal !== null && proposal.by !== by
}

const isRoomOpen = ({ status, start, end }: AbilityFacts, now: number): boolean => {
  if (status !== "confirmed" || start === null || end === null) return false
  const { opens, closes } = joinWindow(start, end)
  return now >= opens && now < closes
}
