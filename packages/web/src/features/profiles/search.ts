/** Which profile is edited: the coach's, or the person's by default. */
export interface ProfileSearch {
  as?: "coach"
}

export const readProfileSearch = (raw: Record<string, unknown>): ProfileSearch =>
  raw.as === "coach" ? { as: "coach" } : {}
