import type { EventAttributes } from "../external/busy-status.ts"
import { type Component, keywordOf, propertiesOf } from "../ics-text/components.ts"

/** What decides whether a VEVENT is busy. `own` are the email addresses of the calendar's owner, in lower case. */
export const eventAttributes = (event: Component, own: ReadonlySet<string>): EventAttributes => {
  const status = keywordOf(event, "STATUS")
  const shownAs =
    keywordOf(event, "X-MICROSOFT-CDO-BUSYSTATUS") || keywordOf(event, "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS")
  return {
    isCancelled: status === "CANCELLED",
    isTransparent: keywordOf(event, "TRANSP") === "TRANSPARENT" || shownAs === "FREE",
    isTentative: status === "TENTATIVE" || shownAs === "TENTATIVE",
    participation: participationOf(event, own),
    category: categoryOf(event, shownAs),
  }
}

const PARTICIPATION: Readonly<Record<string, EventAttributes["participation"]>> = {
  ACCEPTED: "accepted",
  DECLINED: "declined",
  TENTATIVE: "tentative",
  "NEEDS-ACTION": "needs_action",
}

const participationOf = (event: Component, own: ReadonlySet<string>): EventAttributes["participation"] => {
  for (const { params, value } of propertiesOf(event, "ATTENDEE")) {
    const addresses = [addressIn(value), (params.get("EMAIL") ?? "").toLowerCase()]
    if (addresses.some(address => own.has(address)))
      return PARTICIPATION[(params.get("PARTSTAT") ?? "").toUpperCase()] ?? null
  }
  return null
}

export const addressIn = (text: string): string =>
  text
    .trim()
    .replace(/^mailto:\s*/i, "")
    .toLowerCase()

const categoryOf = (event: Component, shownAs: string): EventAttributes["category"] => {
  if (shownAs === "OOF") return "out_of_office"
  if (shownAs === "WORKINGELSEWHERE") return "working_location"
  const categories = propertiesOf(event, "CATEGORIES").flatMap(line => line.value.toUpperCase().split(","))
  return categories.some(category => /^BIRTHDAYS?$/.test(category.trim())) ? "birthday" : null
}
