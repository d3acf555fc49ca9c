import { z } from "zod"
import { id, timeZone } from "../kernel/fields.ts"
import { planDate } from "./plan-dates.ts"

const travel = z
  .strictObject({ id: id.optional(), start: planDate, end: planDate, timeZone })
  .refine(({ start, end }) => end >= start, { message: "This ends before it starts.", path: ["end"] })

/** On one date a coach is in one place. */
export const travels = z
  .array(travel)
  .max(100)
  .superRefine((all, problems) => {
    for (const [i, each] of all.entries()) {
      const isMet = all.slice(0, i).some(other => other.start <= each.end && each.start <= other.end)
      if (isMet)
        problems.addIssue({
          code: "custom",
          message: "You are elsewhere on some of these days already.",
          path: [i, "start"],
        })
    }
  })
