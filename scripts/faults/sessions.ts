import type { PlantedFault } from "../mutants/planted-fault.ts"

const sessions = "packages/server/src/modules/sessions"
const changes = ["packages/server/src/testing/state-changes/state-changes.test.ts"]
const reviews = [`${sessions}/reviews.test.ts`]
const joining = [`${sessions}/join-session.test.ts`]

export const sessionsFaults: readonly PlantedFault[] = [
  {
    fault: "a changed review stays as it was in the coach's browser",
    file: `${sessions}/publish-review-change.ts`,
    replace: "const people = [row.coach_id, row.client_id]",
    with: "const people = [row.client_id]",
    noticedBy: changes,
    test: "changes a review",
  },
  {
    fault: "a review across a block is told to the coach's browser",
    file: `${sessions}/publish-review-change.ts`,
    replace: "ownOnly ? [tx.actor.id] : people",
    with: "ownOnly ? people : people",
    noticedBy: changes,
    test: "who was blocked writes a review",
  },
  {
    fault: "the coach reviews their own session",
    file: `${sessions}/write-review.ts`,
    replace: `    if (booking.client_id !== tx.actor.id) return refuse("forbidden")\n    const state = { status`,
    with: "    const state = { status",
    noticedBy: reviews,
  },
  {
    fault: "each changed answer is notified anew",
    file: `${sessions}/answer-review.ts`,
    replace: "if (answer !== null && review.answer === null)",
    with: "if (answer !== null)",
    noticedBy: [`${sessions}/changed-answer.test.ts`],
  },
  {
    fault: "a hidden review is on the coach's page",
    file: `${sessions}/read-reviews.ts`,
    replace: " and not r.hidden",
    with: "",
    noticedBy: reviews,
  },
  {
    fault: "hiding a review is not recorded as an act of the admin",
    file: `${sessions}/set-review-visibility.ts`,
    replace: `act: hidden ? "review_hidden" : "review_shown"`,
    with: `act: hidden ? "review_shown" : "review_hidden"`,
    noticedBy: changes,
    test: "hides a review",
  },
  {
    fault: "the room is still open when it should be closed",
    file: `${sessions}/join-session.ts`,
    replace: "if (now >= closes)",
    with: "if (now > closes + 60_000)",
    noticedBy: joining,
  },
  {
    fault: "a call by voice shows the camera",
    file: `${sessions}/join-session.ts`,
    replace: `const audioOnly = booking.type === "VOICE"`,
    with: `const audioOnly = booking.type === "VIDEO"`,
    noticedBy: joining,
  },
]
