const weekdays = [1, 2, 3, 4, 5]

/** Weekly hours that a coach can accept as they are, or start from. */
export const hourPatterns = {
  weekdays: [
    { days: weekdays, start: "09:00", end: "12:00" },
    { days: weekdays, start: "13:00", end: "17:00" },
  ],
  mornings: [{ days: weekdays, start: "07:00", end: "12:00" }],
  evenings: [{ days: weekdays, start: "17:00", end: "21:00" }],
}

export type HourPattern = keyof typeof hourPatterns

export const hourPatternNames: readonly HourPattern[] = ["weekdays", "mornings", "evenings"]
