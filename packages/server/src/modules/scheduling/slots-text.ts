import { isoInstant } from "@rapport/domain/kernel/fields"
import { DAY, dateText, MINUTE } from "@rapport/domain/scheduling/calendar-days"

const pad = (value: number) => String(value).padStart(2, "0")

/** The end of an instant's text for each minute of a day. */
const CLOCKS = Array.from(
  { length: 1440 },
  (_, minute) => `T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}:00Z"`,
)

/**
 * A JSON list of instants. A year of free times is thousands of them; built from a date and a table of clock times they
 * cost a fraction of what a general serialiser takes.
 */
export const instantsText = (starts: readonly number[]): string => {
  let text = "["
  let knownDay = Number.NaN
  let date = ""
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!
    const day = Math.floor(start / DAY)
    if (day !== knownDay) {
      knownDay = day
      date = `"${dateText(day)}`
    }
    const clock = CLOCKS[(start - day * DAY) / MINUTE]
    if (i > 0) text += ","
    text += clock === undefined ? `"${isoInstant(start)}"` : date + clock
  }
  return `${text}]`
}
