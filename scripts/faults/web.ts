import type { PlantedFault } from "../mutants/planted-fault.ts"

const web = "packages/web/src"
const steps = [`${web}/features/scheduling/book/booking-steps.browser.test.tsx`]
const grid = [`${web}/features/scheduling/calendar/grid.browser.test.tsx`]
const review = [`${web}/features/sessions/review-form.browser.test.tsx`]
const answered = [`${web}/entities/booking/answered-at-once.browser.test.tsx`]
const signIn = [`${web}/features/accounts/sign-in-form.browser.test.tsx`]
const calls = [`${web}/lib/api.test.ts`]
const refetching = [`${web}/lib/refetching.test.ts`]

/** Faults of components and hooks; what only computes is changed by Stryker. */
export const webFaults: readonly PlantedFault[] = [
  {
    fault: "a lost request is sent again under another key, and books twice",
    file: `${web}/lib/queries.ts`,
    replace: "if (attempt.current?.sent !== sent) attempt",
    with: "attempt",
    noticedBy: steps,
  },
  {
    fault: "a refused request is repeated under the same key",
    file: `${web}/lib/queries.ts`,
    replace: `      if (!isProblem(problem, "network")) attempt.current = undefined\n`,
    with: "",
    noticedBy: steps,
  },
  {
    fault: "a refused change stays on the screen",
    file: `${web}/lib/queries.ts`,
    replace: "      rollBack?.()\n",
    with: "",
    noticedBy: answered,
  },
  {
    fault: "nothing is read again after a change",
    file: `${web}/lib/queries.ts`,
    replace: "(effects.invalidates ?? []).map",
    with: "(effects.invalidates ?? []).slice(1).map",
    noticedBy: review,
  },
  {
    fault: "a change shows only after the server has answered",
    file: `${web}/entities/booking/api.ts`,
    replace: "return shown ? showBooking(params.bookingId, shown) : undefined",
    with: "return shown ? undefined : undefined",
    noticedBy: answered,
  },
  {
    fault: "a button can be pressed again while its answer is on the way",
    file: `${web}/entities/booking/optimistic-updates.ts`,
    replace: "    confirm: false,",
    with: "    confirm: true,",
    noticedBy: answered,
  },
  {
    fault: "a taken time stays chosen",
    file: `${web}/entities/coach/use-slot-picker.ts`,
    replace:
      "      setTaken({ slot, nearest: Array.isArray(nearest) ? nearest.map(String) : [] })\n      setSlot(null)",
    with: "      setSlot(null)",
    noticedBy: steps,
  },
  {
    fault: "a time at which the client is busy can be chosen",
    file: `${web}/entities/coach/SlotPicker.tsx`,
    replace: "disabled={picker.busy.has(slot)}",
    with: "disabled={!picker.busy}",
    noticedBy: steps,
  },
  {
    fault: "asking first is ignored where the coach offers instant booking",
    file: `${web}/features/scheduling/book/use-book.ts`,
    replace: "          ...(mode && { mode }),\n",
    with: "",
    noticedBy: steps,
  },
  {
    fault: "what was written for the coach is not sent",
    file: `${web}/features/scheduling/book/use-book.ts`,
    replace: "          ...(agenda.trim() && { agenda: agenda.trim() }),\n",
    with: "",
    noticedBy: steps,
  },
  {
    fault: "accepting a request in the calendar opens it instead",
    file: `${web}/features/scheduling/calendar/grid-interaction.ts`,
    replace: "if (isAccept) onAccept(session.booking)\n    else onOpen(session.booking)",
    with: "onOpen(session.booking)",
    noticedBy: grid,
  },
  {
    fault: "a dropped session jumps to its new time before anybody confirmed it",
    file: `${web}/features/scheduling/calendar/grid-interaction.ts`,
    replace: "      const { start } = info.event\n      info.revert()",
    with: "      const { start } = info.event",
    noticedBy: grid,
  },
  {
    fault: "the calendar shows times of the browser's zone",
    file: `${web}/features/scheduling/calendar/SessionBlock.tsx`,
    replace: "<b>{timeText(at, zone)}</b>",
    with: `<b>{timeText(at, "UTC")}</b>`,
    noticedBy: grid,
  },
  {
    fault: "a review can be sent without stars",
    file: `${web}/features/sessions/ReviewForm.tsx`,
    replace: "disabled={stars === 0}",
    with: "disabled={stars < 0}",
    noticedBy: review,
  },
  {
    fault: "a changed review is sent as a new one",
    file: `${web}/features/sessions/ReviewForm.tsx`,
    replace: "const call = review ? revise : write",
    with: "const call = write",
    noticedBy: review,
  },
  {
    fault: "a review that was written changes nothing that is on the screen",
    file: `${web}/features/sessions/reviews-api.ts`,
    replace: `  useCall("PUT /bookings/bookings/{bookingId}/review", { ...callbacks, invalidates: staleReads.review })`,
    with: `  useCall("PUT /bookings/bookings/{bookingId}/review", { ...callbacks })`,
    noticedBy: review,
  },
  {
    fault: "a second factor is skipped",
    file: `${web}/features/accounts/api.ts`,
    replace: `"challenge" in reply ? onChallenge(reply.challenge) : completeSignIn(go)(reply)`,
    with: `"challenge" in reply ? go() : completeSignIn(go)(reply)`,
    noticedBy: signIn,
  },
  {
    fault: "why a sign-in was refused is not said",
    file: `${web}/features/accounts/SignInForm.tsx`,
    replace: "      <FormError of={signIn.error} />\n",
    with: "",
    noticedBy: signIn,
  },
  {
    fault: "a wrong field is not focused",
    file: `${web}/ui/inputs/use-form.ts`,
    replace: "if (first !== undefined) form.getInputNode(first)?.focus()",
    with: 'if (first === undefined) form.getInputNode(first ?? "")?.focus()',
    noticedBy: signIn,
  },
  {
    fault: "every refused call asks for a token of its own",
    file: `${web}/lib/api.ts`,
    replace: "  refreshing ??= requestToken()",
    with: "  refreshing = requestToken()",
    noticedBy: calls,
  },
  {
    fault: "too many requests sign a person out",
    file: `${web}/lib/api.ts`,
    replace: "if (reply.status >= 500 || reply.status === 429) throw",
    with: "if (reply.status >= 500) throw",
    noticedBy: [`${web}/lib/too-many-requests.test.ts`],
  },
  {
    fault: "bookings stay old when a session was booked elsewhere",
    file: `${web}/entities/stale-reads.ts`,
    replace: `refetchOn("booking:changed", staleReads.booking)`,
    with: `refetchOn("booking:changed", staleReads.review)`,
    noticedBy: [`${web}/lib/events-refetch.test.ts`],
  },
  {
    fault: "free times stay old after a booking",
    file: `${web}/entities/stale-reads.ts`,
    replace: "    ...coachReads,\n    ...slotReads,\n    ...groupReads,",
    with: "    ...coachReads,\n    ...groupReads,",
    noticedBy: refetching,
  },
]
