import type { ExternalBusy } from "../../scheduling/index.ts"

/** What decides whether an event is busy; each kind of source maps its own properties to this. */
export interface EventAttributes {
  readonly isCancelled: boolean
  /** Shown as free. */
  readonly isTransparent: boolean
  readonly isTentative: boolean
  /** The reply of the calendar's owner to the invitation; null where there is none. */
  readonly participation: "accepted" | "declined" | "tentative" | "needs_action" | null
  readonly category: "out_of_office" | "working_location" | "birthday" | null
}

/** Whether an event makes its owner busy: one rule for all sources. */
export const busyStatusOf = (attributes: EventAttributes): ExternalBusy["kind"] | "free" => {
  const { isCancelled, isTransparent, isTentative, participation, category } = attributes
  if (isCancelled || participation === "declined") return "free"
  if (category === "working_location" || category === "birthday") return "free"
  if (category === "out_of_office") return "busy"
  if (isTransparent) return "free"
  return isTentative || participation === "tentative" || participation === "needs_action"
    ? "tentative"
    : "busy"
}
