import { type ContentLine, contentLines } from "./content-lines.ts"

/** A component and the lines in it, without those of components inside it. */
export interface Component {
  readonly lines: ContentLine[]
  /** The line on which it begins. */
  readonly at: number
}

export interface ZoneComponent extends Component {
  /** STANDARD and DAYLIGHT. */
  readonly observances: Component[]
}

/** One VCALENDAR. */
export interface Calendar {
  /** What stands in it directly, such as X-WR-TIMEZONE. */
  readonly lines: ContentLine[]
  readonly events: Component[]
  readonly freeBusy: Component[]
  readonly zones: ZoneComponent[]
}

const TOP = new Set(["VEVENT", "VFREEBUSY", "VTIMEZONE", "VTODO", "VJOURNAL", "VAVAILABILITY"])
const OBSERVANCES = new Set(["STANDARD", "DAYLIGHT"])
/** Names that an alarm has as well as its event; all others are the event's, also where the alarm was not ended. */
const OF_ALARMS = new Set(["UID", "DURATION", "ATTENDEE", "SUMMARY", "LAST-MODIFIED"])

/** The calendars in a text; null where it is none, or not a whole one. A component that was not ended ends with the next. */
export const splitCalendar = (text: string): Calendar[] | null => {
  const reader = new Reader()
  for (const line of contentLines(text)) reader.take(line)
  return reader.isWhole ? reader.calendars : null
}

class Reader {
  readonly calendars: Calendar[] = []
  isWhole = false
  #calendar: Calendar | null = null
  #open: { name: string; component: ZoneComponent } | null = null
  #inner: { name: string; component: Component } | null = null

  take(line: ContentLine): void {
    const name = line.value.trim().toUpperCase()
    if (line.name === "BEGIN") this.#begin(name, line.at)
    else if (line.name === "END") this.#end(name)
    else this.#put(line)
  }

  #begin(name: string, at: number): void {
    if (name === "VCALENDAR") {
      this.#close()
      this.#calendar = { lines: [], events: [], freeBusy: [], zones: [] }
      this.calendars.push(this.#calendar)
      this.isWhole = false
    } else if (!this.#open || TOP.has(name)) {
      this.#close()
      this.#open = { name, component: { lines: [], at, observances: [] } }
    } else {
      this.#closeInner()
      this.#inner = { name, component: { lines: [], at } }
    }
  }

  #end(name: string): void {
    if (name === "VCALENDAR") {
      this.#close()
      this.isWhole = this.#calendar !== null
      this.#calendar = null
    } else if (name === this.#open?.name) this.#close()
    else if (name === this.#inner?.name) {
      if (OBSERVANCES.has(name)) this.#closeInner()
      this.#inner = null
    }
  }

  #put(line: ContentLine): void {
    if (!this.#open) this.#calendar?.lines.push(line)
    else if (!this.#inner) this.#open.component.lines.push(line)
    else if (this.#inner.name === "VALARM" && !OF_ALARMS.has(line.name)) this.#open.component.lines.push(line)
    else this.#inner.component.lines.push(line)
  }

  /** An observance is kept. Of an alarm that was never ended, what its event does not say itself may be the event's. */
  #closeInner(): void {
    if (!this.#inner || !this.#open) return
    const { name, component } = this.#inner
    const { lines, observances } = this.#open.component
    if (OBSERVANCES.has(name)) observances.push(component)
    else if (name === "VALARM") {
      const said = new Set(lines.map(each => each.name))
      const repeats = lines.some(each => each.name === "REPEAT")
      lines.push(
        ...component.lines.filter(each => !said.has(each.name) && !(repeats && each.name === "DURATION")),
      )
    }
    this.#inner = null
  }

  #close(): void {
    this.#closeInner()
    if (this.#open && this.#calendar) {
      const { name, component } = this.#open
      if (name === "VEVENT") this.#calendar.events.push(component)
      if (name === "VFREEBUSY") this.#calendar.freeBusy.push(component)
      if (name === "VTIMEZONE") this.#calendar.zones.push(component)
    }
    this.#open = null
  }
}

export const lineOf = (
  of: { readonly lines: readonly ContentLine[] },
  name: string,
): ContentLine | undefined => of.lines.find(each => each.name === name)

export const linesOf = (of: { readonly lines: readonly ContentLine[] }, name: string): ContentLine[] =>
  of.lines.filter(each => each.name === name)

/** A value of one word, in capitals. A blank before it is a sign of somebody's text. */
export const wordOf = (of: { readonly lines: readonly ContentLine[] }, name: string): string =>
  (lineOf(of, name)?.value ?? "").trimEnd().toUpperCase()
