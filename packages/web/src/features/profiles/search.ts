/** Which profile is edited: the coach's, or the person's by default. */
export interface ProfileSearch {
  as?: "coach"
}

export const readProfileSearch = (given: Record<string, unknown>): ProfileSearch =>
  given.as === "coach" ? { as: "coach" } : {}
