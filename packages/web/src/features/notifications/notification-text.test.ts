import { createInstance } from "i18next"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import words from "../../i18n/en/notifications.ts"
import type { Notification } from "./api.ts"
import { notificationDetails, notificationText } from "./notification-text.ts"

const context = { zone: "Europe/Dublin", now: Date.parse("2026-11-21T08:00:00Z") }
const notification = (what: string, values: Record<string, string>): Notification =>
  ({ what, values: { name: "Mara Lindqvist", ...values } }) as unknown as Notification

describe("the text of a notification", () => {
  const i18n = createInstance()
  afterAll(() => vi.unstubAllGlobals())
  beforeAll(async () => {
    vi.stubGlobal("document", { documentElement: { lang: "en" } })
    await i18n.init({ lng: "en", ns: ["notifications"], resources: { en: { notifications: words } } })
  })
  const t = () => i18n.getFixedT("en", "notifications")
  const textOf = (what: string, values: Record<string, string> = {}) =>
    notificationText(t(), notification(what, values), context)
  const monday = "2026-11-23T16:00:00Z"

  it("names the person and the time in the reader's zone", () => {
    expect(textOf("booking.confirmed", { at: monday, side: "client", by: "coach" })).toBe(
      "Mara Lindqvist confirmed your session on Monday at 16:00",
    )
    expect(textOf("booking.cancelled", { at: monday, by: "system" })).toBe(
      "Your session with Mara Lindqvist on Monday at 16:00 is cancelled",
    )
    expect(textOf("booking.follow_up", { at: "2026-11-20T16:00:00Z" })).toBe(
      "How was your session with Mara Lindqvist yesterday at 16:00?",
    )
    expect(textOf("booking.rescheduled", { at: monday })).toBe(
      "Mara Lindqvist moved your session to Monday 16:00",
    )
    expect(textOf("booking.requested", { side: "coach" })).toBe("Mara Lindqvist asked for a session")
  })

  it("differs between the two sides of one event", () => {
    expect(textOf("connection.expired", { side: "client" })).toBe("Your request to Mara Lindqvist expired")
    expect(textOf("connection.expired", { side: "coach" })).toBe("Mara Lindqvist’s request expired")
  })

  it("names the requested scope, and has a general sentence for unknown kinds", () => {
    expect(textOf("connection.scope_requested", { scope: "photos" })).toBe(
      "Mara Lindqvist would like to see your photos",
    )
    expect(textOf("something.later")).toBe("Something changed")
  })

  it("adds the kind of session and its time before the change", () => {
    const moved = notification("booking.rescheduled", {
      at: monday,
      from: "2026-11-24T09:30:00Z",
      type: "VOICE",
      minutes: "30",
    })
    expect(notificationDetails(t(), moved, context)).toEqual(["Voice, 30 min", "It was Tuesday 09:30"])
  })
})
