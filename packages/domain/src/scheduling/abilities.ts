import {
  type ChangeTerms,
  cancellationTerms,
  joinWindow,
  type PolicyInput,
  rescheduleTerms,
} from "./policy.ts"
import {
  type BookingState,
  type BookingTargetStatus,
  bookingTransitionRefusal,
  otherSide,
  type Side,
} from "./transitions.ts"

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

export type AbilitiesInput = PolicyInput & {
  readonly proposal: { readonly by: Side; readonly expiresAt: number } | null
  /** The client owes a fee that was not waived. */
  readonly owesFee: boolean
  /** The state of the dispute of a no-show; null where there is none. */
  readonly dispute: "open" | "answered" | null
}

/** What `by` may do with a booking now. Null stands for a reader who is neither side, such as an admin, and may do nothing. */
export const abilitiesOf = (booking: AbilitiesInput, by: Side | null, now: number): BookingAbilities => {
  const may = (to: BookingTargetStatus) =>
    by !== null && bookingTransitionRefusal(booking, to, by, now) === null
  const { cancel, move } = changeTermsOf(booking, by, now)
  return {
    confirm: may("confirmed") && (booking.start === null || now < booking.start),
    decline: may("declined"),
    cancel: cancel !== null,
    reschedule: !booking.inGroup && move !== null,
    complete: may("completed"),
    noShow: may("no_show"),
    answerProposal: by !== null && mayAnswerProposal(booking, by, now),
    join: by !== null && isRoomOpen(booking, now),
    waiveFee: by === "coach" && booking.owesFee,
    dispute: by !== null && mayDispute(booking, by),
    answerDispute: by !== null && mayAnswerDispute(booking, by),
  }
}

/** The terms on which `by` can cancel and reschedule now; null where they cannot. */
export const changeTermsOf = (
  booking: PolicyInput,
  by: Side | null,
  now: number,
): { cancel: ChangeTerms | null; move: ChangeTerms | null } => ({
  cancel: by && termsOrNull(cancellationTerms(booking, by, now)),
  move: by && termsOrNull(rescheduleTerms(booking, by, now)),
})

const termsOrNull = (terms: ReturnType<typeof rescheduleTerms>): ChangeTerms | null =>
  terms === "at_once" || terms === "proposal" || terms === "fee" ? terms : null

/** The side marked as a no-show may dispute that, once. */
export const mayDispute = (
  { status, noShowBy, dispute }: BookingState & Pick<AbilitiesInput, "dispute">,
  by: Side,
): boolean => status === "no_show" && noShowBy === by && dispute === null

/** The other side decides whether the dispute is upheld. */
export const mayAnswerDispute = (
  { status, noShowBy, dispute }: BookingState & Pick<AbilitiesInput, "dispute">,
  by: Side,
): boolean => status === "no_show" && noShowBy !== null && otherSide(noShowBy) === by && dispute === "open"

/** The proposal, while it has not expired. */
export const openProposal = <P extends { readonly expiresAt: number }>(
  proposal: P | null,
  now: number,
): P | null => (proposal !== null && now < proposal.expiresAt ? proposal : null)

const mayAnswerProposal = (booking: AbilitiesInput, by: Side, now: number): boolean => {
  const proposal = openProposal(booking.proposal, now)
  return proposal !== null && proposal.by !== by
}

const isRoomOpen = ({ status, start, end }: AbilitiesInput, now: number): boolean => {
  if (status !== "confirmed" || start === null || end === null) return false
  const { opens, closes } = joinWindow(start, end)
  return now >= opens && now < closes
}
