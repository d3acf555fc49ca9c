/** Which of one's two faces is edited. */
export interface ProfileSearch {
  as?: "coach"
}

export const readProfileSearch = (given: Record<string, unknown>): ProfileSearch =>
  given.as === "coach" ? { as: "coach" } : {}
