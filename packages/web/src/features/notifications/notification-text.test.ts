import { createInstance } from "i18next"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import words from "../../i18n/en/notifications.ts"
import type { Notification } from "./api.ts"
import { notificationDetails, notificationText } from "./notification-text.ts"

const seen = { zone: "Europe/Dublin", now: Date.parse("2026-11-21T08:00:00Z") }
const news = (what: string, values: Record<string, string>): Notification =>
  ({ what, values: { name: "Mara Lindqvist", ...values } }) as unknown as Notification

describe("what a notification says", () => {
  const i18n = createInstance()
  afterAll(() => vi.unstubAllGlobals())
  beforeAll(async () => {
    vi.stubGlobal("document", { documentElement: { lang: "en" } })
    await i18n.init({ lng: "en", ns: ["notifications"], resources: { en: { notifications: words } } })
  })
  const t = () => i18n.getFixedT("en", "notifications")
  const said = (what: string, values: Record<string, string> = {}) =>
    notificationText(t(), news(what, values), seen)
  const monday = "2026-11-23T16:00:00Z"

  it("names the person and the time in the reader's zone", () => {
    expect(said("booking.confirmed", { at: monday, side: "client", by: "coach" })).toBe(
      "Mara Lindqvist confirmed Monday 16:00",
    )
    expect(said("booking.cancelled", { at: monday, by: "system" })).toBe(
      "Monday 16:00 with Mara Lindqvist is cancelled",
    )
    expect(said("booking.requested", { side: "coach" })).toBe("Mara Lindqvist asks for a session")
  })

  it("tells the two sides of one event apart", () => {
    expect(said("connection.expired", { side: "client" })).toBe("Your request to Mara Lindqvist expired")
    expect(said("connection.expired", { side: "coach" })).toBe("The request of Mara Lindqvist expired")
  })

  it("names the part that is asked for, and has a word for what it does not know", () => {
    expect(said("connection.scope_requested", { scope: "photos" })).toBe(
      "Mara Lindqvist asks to see your photos",
    )
    expect(said("something.later")).toBe("Something changed")
  })

  it("adds the kind of session and the time it had before", () => {
    const moved = news("booking.rescheduled", {
      at: monday,
      from: "2026-11-24T09:30:00Z",
      type: "VOICE",
      minutes: "30",
    })
    expect(notificationDetails(t(), moved, seen)).toEqual(["Voice, 30 min", "It was Tuesday 09:30"])
  })
})
