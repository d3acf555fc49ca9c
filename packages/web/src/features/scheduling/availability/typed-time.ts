const two = (value: number): string => String(value).padStart(2, "0")

/** The time that somebody typed: 8, 830, 8:30, 08.30; null where it is none. */
export const typedTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(typed.trim())
  if (!found) return null
  const hours = Number(found[1])
  const minutes = Number(found[2] ?? 0)
  if (hours === 24 && minutes === 0) return "00:00"
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null
}
