import { type ContentLine, contentLines } from "./content-lines.ts"

/** A component and its own lines, without those of nested components. */
export interface Component {
  readonly lines: ContentLine[]
  /** The number of its first line. */
  readonly at: number
}

export interface ZoneComponent extends Component {
  /** STANDARD and DAYLIGHT. */
  readonly observances: Component[]
}

/** One VCALENDAR. */
export interface Calendar {
  /** Its own properties, such as X-WR-TIMEZONE. */
  readonly lines: ContentLine[]
  readonly events: Component[]
  readonly freeBusy: Component[]
  readonly zones: ZoneComponent[]
}

const TOP_LEVEL = new Set(["VEVENT", "VFREEBUSY", "VTIMEZONE", "VTODO", "VJOURNAL", "VAVAILABILITY"])
const OBSERVANCES = new Set(["STANDARD", "DAYLIGHT"])
/** Properties that alarms have too; any other inside an alarm that was not ended belongs to the event. */
const OF_ALARMS = new Set(["UID", "DURATION", "ATTENDEE", "SUMMARY", "LAST-MODIFIED"])

/** The calendars in a file; null where it has none or is truncated. A component without END ends with the next. */
export const parseCalendars = (text: string): Calendar[] | null => {
  const parser = new ComponentParser()
  for (const line of contentLines(text)) parser.addLine(line)
  return parser.isComplete ? parser.calendars : null
}

class ComponentParser {
  readonly calendars: Calendar[] = []
  isComplete = false
  #calendar: Calendar | null = null
  #open: { name: string; component: ZoneComponent } | null = null
  #inner: { name: string; component: Component } | null = null

  addLine(line: ContentLine): void {
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
      this.isComplete = false
    } else if (!this.#open || TOP_LEVEL.has(name)) {
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
      this.isComplete = this.#calendar !== null
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

  /** Keeps an observance. Properties of an alarm without END are added to the event where it has none of that name. */
  #closeInner(): void {
    if (!this.#inner || !this.#open) return
    const { name, component } = this.#inner
    const { lines, observances } = this.#open.component
    if (OBSERVANCES.has(name)) observances.push(component)
    else if (name === "VALARM") {
      const eventNames = new Set(lines.map(line => line.name))
      const repeats = lines.some(line => line.name === "REPEAT")
      lines.push(
        ...component.lines.filter(
          line => !eventNames.has(line.name) && !(repeats && line.name === "DURATION"),
        ),
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

export const propertyOf = (
  of: { readonly lines: readonly ContentLine[] },
  name: string,
): ContentLine | undefined => of.lines.find(line => line.name === name)

export const propertiesOf = (of: { readonly lines: readonly ContentLine[] }, name: string): ContentLine[] =>
  of.lines.filter(line => line.name === name)

/** A keyword value in upper case. A leading blank is kept: it means that the line is part of a text. */
export const keywordOf = (of: { readonly lines: readonly ContentLine[] }, name: string): string =>
  (propertyOf(of, name)?.value ?? "").trimEnd().toUpperCase()
