/** Whole years on a day, in UTC; null without a birth date (`YYYY-MM-DD`). */
export const ageOn = (birthDate: string | null, at: Date): number | null => {
  if (birthDate === null) return null
  const [year, month, day] = birthDate.split("-").map(Number) as [number, number, number]
  const before = at.getUTCMonth() + 1 < month || (at.getUTCMonth() + 1 === month && at.getUTCDate() < day)
  return at.getUTCFullYear() - year - (before ? 1 : 0)
}
