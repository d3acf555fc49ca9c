import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseTime } from "../ics-text/values.ts"
import { expandRule } from "./expand-rule.ts"
import { parseRule } from "./parse-rule.ts"

const answers = readFileSync(new URL("./testing/dateutil/answers.txt", import.meta.url), "utf8")
  .split("\n")
  .filter(line => line !== "" && !line.startsWith("#"))
  .map(line => {
    const [rule = "", times = ""] = line.split("\t")
    return { rule, times: times.split(" ") }
  })

const localTime = (text: string): number => {
  const time = parseTime(text)
  if (!time) throw new Error(`No time: ${text}`)
  return time.localTime
}
const formatTime = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")

interface ExpandOptions {
  total?: number
  from?: string
  to?: string
}

/** Null where the rule is not supported. */
const expand = (text: string, start: string, { total = 6, from, to = "20620101" }: ExpandOptions = {}) => {
  const rule = parseRule(text)
  if (!rule) return null
  let steps = 0
  const step = () => {
    steps++
  }
  const window = { from: from ? localTime(from) : Number.NEGATIVE_INFINITY, to: localTime(to), step }
  const found: string[] = []
  for (const time of expandRule(rule, localTime(start), window)) {
    found.push(formatTime(time))
    if (found.length === total) break
  }
  return { found, steps }
}

/** Implementations disagree on BYWEEKNO without a day, so it is not supported. */
const isOpen = (rule: string): boolean =>
  /FREQ=YEARLY.*BYWEEKNO/.test(rule) && !/BYDAY|BYMONTHDAY|BYYEARDAY/.test(rule)

const frequencies = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]

describe("a recurrence rule", () => {
  it.each(frequencies)(
    "of FREQ=%s with every BY part, and every two, is as dateutil expands it",
    frequency => {
      const original = answers.filter(({ rule }) => rule.startsWith(`FREQ=${frequency}`))
      const wrong = original.flatMap(({ rule, times }) => {
        const found = expand(rule, times[0] ?? "", { total: times.length })?.found ?? null
        const earliest = isOpen(rule) ? null : times
        return JSON.stringify(found) === JSON.stringify(earliest) ? [] : [{ rule, earliest, found }]
      })
      expect(wrong).toEqual([])
      expect(original.length).toBeGreaterThan(50)
    },
  )

  it.each(answers.filter((_, index) => index % 40 === 0))(
    "gives the same where only a later part is asked for: $rule",
    ({ rule, times }) => {
      const [start = "", , , ...later] = times
      const from = times[3]
      if (isOpen(rule) || from === undefined) return
      expect(expand(rule, start, { total: later.length, from })?.found).toEqual(later)
    },
  )

  it("that began long ago is expanded from the window on, unless it has COUNT", () => {
    const window = { from: "20270301", to: "20270308", total: 100 }
    const hourly = expand("FREQ=HOURLY", "19700101T000000", window)
    expect([hourly?.found.length, (hourly?.steps ?? 0) < 1000]).toEqual([100, true])
    const counted = expand("FREQ=DAILY;COUNT=20886", "19700101T060000", window)
    expect(counted?.found).toEqual(
      [
        "20270301T060000",
        "20270302T060000",
        "20270303T060000",
        "20270304T060000",
        "20270305T060000",
        "20270306T060000",
        "20270307T060000",
      ].slice(0, 20886 - 20878),
    )
  })

  it("of a day that never exists stops at the end of the window", () => {
    for (const rule of [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;INTERVAL=1000000000",
    ])
      expect(expand(rule, "20270301T060000", { to: "20280401", from: "20270302" })?.found).toEqual([])
  })

  it("of all seconds of a year is expanded only as far as needed", () => {
    const all = (most: number) => Array.from({ length: most }, (_, index) => index).join(",")
    const rule = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)}`
    const total = expand(rule, "20270301T060000", { total: 2, from: "20270301T060000" })
    expect(total?.found).toEqual(["20270301T060000", "20270301T060001"])
    expect(expand(`${rule};BYSETPOS=-1`, "20271231T235959", { total: 2 })?.found).toEqual([
      "20271231T235959",
      "20281231T235959",
    ])
  })

  it.each([
    ["an nth weekday of a week", "FREQ=WEEKLY;BYDAY=1MO"],
    ["an nth weekday of a day", "FREQ=DAILY;BYDAY=-1FR"],
    ["an nth weekday of a week of the year", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO"],
    ["a week of the year without a day of it", "FREQ=YEARLY;BYWEEKNO=20"],
    ["another calendar than ours", "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L"],
    ["skipped days that move", "FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=31"],
    ["Easter", "FREQ=YEARLY;BYEASTER=0"],
    ["a frequency that there is not", "FREQ=FORTNIGHTLY"],
    ["no frequency", "BYDAY=MO"],
    ["an interval of nothing", "FREQ=DAILY;INTERVAL=0"],
    ["a thirteenth month", "FREQ=YEARLY;BYMONTH=13"],
    ["a day zero", "FREQ=MONTHLY;BYMONTHDAY=0"],
    ["two of one part", "FREQ=DAILY;COUNT=2;COUNT=3"],
    ["a part without a value", "FREQ=WEEKLY;BYDAY="],
    ["an end that is none", "FREQ=DAILY;UNTIL=nay"],
  ])("with %s is not expanded at all", (_, rule) => {
    expect(expand(rule, "20270301T060000")).toBeNull()
  })

  it("is parsed in lower case, with blanks, an extra comma and X- parts", () => {
    expect(expand("freq=weekly; byday=mo,we,;X-NOTE=1;", "20270301T060000", { total: 3 })?.found).toEqual([
      "20270301T060000",
      "20270303T060000",
      "20270308T060000",
    ])
    expect(
      expand("RSCALE=GREGORIAN;SKIP=OMIT;FREQ=MONTHLY;BYMONTHDAY=31", "20270131T060000", { total: 2 })?.found,
    ).toEqual(["20270131T060000", "20270331T060000"])
  })
})
