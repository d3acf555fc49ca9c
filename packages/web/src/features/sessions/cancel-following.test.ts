import { createInstance } from "i18next"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import type { Booking } from "../../entities/booking/booking.ts"
import words from "../../i18n/en/series.ts"
import {
  cancelButtonText,
  costOfCancelling,
  textAfterCancelling,
  textBeforeCancelling,
} from "./cancel-following.ts"

const i18n = createInstance()
beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } })
  await i18n.init({ lng: "en", ns: ["series"], resources: { en: { series: words } } })
})
afterAll(() => vi.unstubAllGlobals())
const t = () => i18n.getFixedT("en", "series")

const session = (cancel: Booking["ways"]["cancel"]): Booking =>
  ({ can: { cancel: cancel !== null }, ways: { cancel, move: null }, price: { currency: "EUR" } }) as Booking
const late = session({ how: "fee", fee: 1500 })
const asked = session({ how: "proposal", fee: 0 })
const free = session({ how: "at_once", fee: 0 })
const near = session(null)

const texts = (...following: Booking[]) => {
  const cost = costOfCancelling(following)
  return [...textBeforeCancelling(t(), "Mara", cost).slice(1), cancelButtonText(t(), "Mara", cost)]
}

it("says beforehand which sessions cost a fee, need approval or cannot be cancelled", () => {
  expect(texts(free, free)).toEqual(["Cancel 2"])
  expect(texts(late, late, free)).toEqual([
    "2 of them are late and cost €30, as agreed when you booked.",
    "Cancel 3 for €30",
  ])
  expect(texts(near, late, asked, free)).toEqual([
    "1 of them is late and costs €15, as agreed when you booked.",
    "For 1 of them, we’ll ask Mara first. It stays booked until the answer.",
    "1 is too soon to cancel and stays.",
    "Cancel 2 for €15",
  ])
  expect(texts(asked, asked)).toEqual([
    "For 2 of them, we’ll ask Mara first. They stay booked until the answer.",
    "Ask Mara",
  ])
})

it("says afterwards what happened to each", () => {
  const became = (...outcomes: ("done" | "asked" | "stays")[]) =>
    textAfterCancelling(
      t(),
      "Mara",
      outcomes.map(outcome => ({ id: outcome, scheduledAt: "2027-03-01T09:00:00Z", outcome, fee: 0 })),
    )
  expect(became("done", "done")).toBe("2 cancelled. We’ve told Mara.")
  expect(became("stays", "asked", "done")).toBe(
    "1 cancelled. We’ve told Mara. We’ve asked Mara about 1. 1 was too soon to cancel and stays.",
  )
})
