import type { ExternalBusy } from "../../scheduling/index.ts"

/** What a calendar says of an event besides its time; each source reads it from words of its own. */
export interface EventFacts {
  readonly isCancelled: boolean
  /** Marked as taking no time. */
  readonly isTransparent: boolean
  readonly isTentative: boolean
  /** What the owner of the calendar answered to the invitation; null where there is none. */
  readonly answer: "accepted" | "declined" | "tentative" | "waiting" | null
  readonly nature: "out_of_office" | "working_location" | "birthday" | null
}

/** Whether an event takes its owner's time: one rule for every source. */
export const kindOfEvent = (facts: EventFacts): ExternalBusy["kind"] | "free" => {
  const { isCancelled, isTransparent, isTentative, answer, nature } = facts
  if (isCancelled || answer === "declined") return "free"
  if (nature === "working_location" || nature === "birthday") return "free"
  if (nature === "out_of_office") return "busy"
  if (isTransparent) return "free"
  return isTentative || answer === "tentative" || answer === "waiting" ? "tentative" : "busy"
}
