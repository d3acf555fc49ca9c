import type { EventFacts } from "../external/busy-status.ts"
import { type Component, linesOf, wordOf } from "../ics-text/components.ts"

/** What a VEVENT says besides its time. `own` are the addresses of its calendar's owner, in lower case. */
export const eventFacts = (event: Component, own: ReadonlySet<string>): EventFacts => {
  const status = wordOf(event, "STATUS")
  const shownAs =
    wordOf(event, "X-MICROSOFT-CDO-BUSYSTATUS") || wordOf(event, "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS")
  return {
    isCancelled: status === "CANCELLED",
    isTransparent: wordOf(event, "TRANSP") === "TRANSPARENT" || shownAs === "FREE",
    isTentative: status === "TENTATIVE" || shownAs === "TENTATIVE",
    answer: answerOf(event, own),
    nature: natureOf(event, shownAs),
  }
}

const ANSWERS: Readonly<Record<string, EventFacts["answer"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
  "NEEDS-ACTION": "waiting",
}

const answerOf = (event: Component, own: ReadonlySet<string>): EventFacts["answer"] => {
  for (const { params, value } of linesOf(event, "ATTENDEE")) {
    const addresses = [addressIn(value), (params.get("EMAIL") ?? "").toLowerCase()]
    if (addresses.some(each => own.has(each)))
      return ANSWERS[(params.get("PARTSTAT") ?? "").toUpperCase()] ?? null
  }
  return null
}

export const addressIn = (text: string): string =>
  text
    .trim()
    .replace(/^mailto:\s*/i, "")
    .toLowerCase()

const natureOf = (event: Component, shownAs: string): EventFacts["nature"] => {
  if (shownAs === "OOF") return "out_of_office"
  if (shownAs === "WORKINGELSEWHERE") return "working_location"
  const categories = linesOf(event, "CATEGORIES").flatMap(each => each.value.toUpperCase().split(","))
  return categories.some(each => /^BIRTHDAYS?$/.test(each.trim())) ? "birthday" : null
}
