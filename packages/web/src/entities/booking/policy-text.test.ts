import { createInstance } from "i18next"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import words from "../../i18n/en/scheduling.ts"
import { policySentences } from "./policy-text.ts"

const HOUR = 3_600_000
const at = "2027-03-01T09:00:00Z"
const usual = {
  freeUntilHours: 24,
  approvalUntilHours: 12,
  late: "fee" as const,
  lateCancelPercent: 50,
  noShowPercent: 100,
}

describe("the cancellation policy in sentences", () => {
  const i18n = createInstance()
  afterAll(() => vi.unstubAllGlobals())
  beforeAll(async () => {
    vi.stubGlobal("document", { documentElement: { lang: "en" } })
    await i18n.init({ lng: "en", ns: ["scheduling"], resources: { en: { scheduling: words } } })
  })
  const sentences = (
    hoursBefore: number,
    policy: Partial<typeof usual> | { late: "refused" } = {},
    amount = 6000,
  ) =>
    policySentences(i18n.getFixedT("en", "scheduling"), {
      at,
      policy: { ...usual, ...policy },
      price: { amount, currency: "EUR" },
      zone: "UTC",
      side: "client",
      name: "Mara",
      now: Date.parse(at) - hoursBefore * HOUR,
    })

  it("names every date to come, and the fee", () => {
    expect(sentences(48)).toEqual([
      "Free to cancel or move until Sunday 28 February, 09:00.",
      "Then Mara has to agree, until Sunday 28 February, 21:00.",
      "After that, it costs €30.",
    ])
  })

  it("leaves out what is past", () => {
    expect(sentences(20)).toEqual([
      "Mara has to agree before you cancel or move it, until Sunday 28 February, 21:00.",
      "After that, it costs €30.",
    ])
    expect(sentences(20, { approvalUntilHours: 0 })).toEqual([
      "Mara has to agree before you cancel or move it.",
    ])
    expect(sentences(5)).toEqual(["Cancelling or moving now costs €30."])
    expect(sentences(5, { late: "refused" })).toEqual(["It can no longer be cancelled or moved."])
  })

  it("is short where it has few rules", () => {
    expect(sentences(48, { approvalUntilHours: 24 }, 0)).toEqual(["Free to cancel or move until it starts."])
    expect(sentences(48, { approvalUntilHours: 0 })).toEqual([
      "Free to cancel or move until Sunday 28 February, 09:00.",
      "After that, Mara has to agree.",
    ])
  })
})
