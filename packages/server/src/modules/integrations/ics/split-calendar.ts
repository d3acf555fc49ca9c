import ICAL from "ical.js"

export interface CalendarParts {
  events: ICAL.Component[]
  freeBusy: ICAL.Component[]
  zones: Map<string, ICAL.Component>
}

const WANTED = new Set(["VEVENT", "VFREEBUSY", "VTIMEZONE"])

/**
 * The parts of a calendar that say when somebody is busy; null where the text is no whole calendar. Each is parsed by
 * itself, so that one that cannot be read does not hide the others.
 */
export const splitCalendar = (text: string): CalendarParts | null => {
  if (!/^\uFEFF?[ \t]*BEGIN:VCALENDAR[ \t]*$/im.test(text) || !/^END:VCALENDAR[ \t]*$/im.test(text))
    return null
  const parts: CalendarParts = { events: [], freeBusy: [], zones: new Map() }
  let [wanted, lines]: [string | null, string[]] = [null, []]
  let [tried, read] = [0, 0]
  for (const line of text.split(/\r?\n/)) {
    const [, edge, name] = /^(BEGIN|END):(\w[\w-]*)\s*$/i.exec(line)?.map(each => each.toUpperCase()) ?? []
    if (wanted === null && edge === "BEGIN" && name && WANTED.has(name)) wanted = name
    if (wanted === null) continue
    lines.push(line)
    if (edge !== "END" || name !== wanted) continue
    const component = parse(lines)
    tried++
    if (component) read++
    if (component && wanted === "VEVENT") parts.events.push(component)
    if (component && wanted === "VFREEBUSY") parts.freeBusy.push(component)
    const tzid = component?.getFirstPropertyValue("tzid")
    if (component && wanted === "VTIMEZONE" && typeof tzid === "string") parts.zones.set(tzid, component)
    wanted = null
    lines = []
  }
  return tried > 0 && read === 0 ? null : parts
}

const parse = (lines: readonly string[]): ICAL.Component | null => {
  try {
    return new ICAL.Component(ICAL.parse(lines.join("\r\n")))
  } catch {
    return null
  }
}
