const STEPS = [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
const MAX_LINES = 2

/** At most two round values between the lowest and the highest. */
export const gridOf = (values: readonly number[]): number[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  for (const step of STEPS) {
    const first = Math.ceil(low / step) * step
    const lines = Math.floor((high - first) / step) + 1
    if (lines >= 1 && lines <= MAX_LINES)
      return Array.from({ length: lines }, (_, index) => first + index * step)
  }
  return []
}
