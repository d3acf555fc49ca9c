/** One line of a calendar file: `NAME;PARAM=value:value`. */
export interface ContentLine {
  readonly name: string
  /** By upper-case name; without quotes. */
  readonly params: ReadonlyMap<string, string>
  readonly value: string
  /** The line number in the file, from 1. */
  readonly at: number
}

/**
 * The content lines of a file, unfolded. A line that is not one, such as the rest of a text with a raw line break, is
 * skipped.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  const written = text.replace(/^\uFEFF/, "").split(/\r+\n|\r|\n/)
  const isName = /^BEGIN:/m.test(text) || /\rBEGIN:/.test(text) ? UPPER : ANY
  let [line, at] = ["", 0]
  for (const [index, part] of written.entries()) {
    if (at > 0 && /^[ \t]/.test(part)) {
      line += part.slice(1)
      continue
    }
    if (part.trim() === "") continue
    const read = at > 0 ? parseLine(line, at, isName) : null
    if (read) yield read
    line = part
    at = index + 1
  }
  const last = at > 0 ? parseLine(line, at, isName) : null
  if (last) yield last
}

/** In a file with upper-case names, "Status: confirmed" is part of a text. */
const UPPER = /^[A-Z][A-Z0-9-]*(?=[;:])/
const ANY = /^[A-Za-z][A-Za-z0-9-]*(?=[;:])/

const parseLine = (line: string, at: number, isName: RegExp): ContentLine | null => {
  const name = isName.exec(line)?.[0]
  if (name === undefined) return null
  const colon = OF_DATES.has(name.toUpperCase()) ? colonBeforeDate(line) : colonOf(line)
  if (colon < 0) return null
  return {
    name: name.toUpperCase(),
    params: paramsOf(line.slice(name.length, colon)),
    value: line.slice(colon + 1),
    at,
  }
}

const OF_DATES = new Set(["DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE", "FREEBUSY"])

/** Some programs do not quote zones with colons: `TZID=(UTC-05:00) Eastern Time:20270301T090000`. */
const colonBeforeDate = (line: string): number => {
  const found = /:(?=\s*\d{4}-?\d\d-?\d\d)/.exec(line)?.index
  return found ?? colonOf(line)
}

/** The first colon outside quotes; with an unclosed quote, the first colon. */
const colonOf = (line: string): number => {
  let quoted = false
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '"') quoted = !quoted
    else if (line[index] === ":" && !quoted) return index
  }
  return line.indexOf(":")
}

const paramsOf = (text: string): ReadonlyMap<string, string> => {
  const params = new Map<string, string>()
  for (const [, name = "", quoted, bare] of text.matchAll(
    /;\s*([A-Za-z0-9-]+)\s*=\s*(?:"([^"]*)"?|([^;]*))/g,
  ))
    if (!params.has(name.toUpperCase())) params.set(name.toUpperCase(), quoted ?? bare ?? "")
  return params
}
