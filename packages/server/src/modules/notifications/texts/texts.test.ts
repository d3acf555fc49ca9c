import { describe, expect, it } from "vitest"
import { en } from "./en.ts"
import type { EmailValues } from "./texts.ts"

const empty: EmailValues = {
  name: "Mara Lind",
  side: "client",
  isOwnAct: false,
  by: "system",
  type: "VOICE",
  minutes: 30,
  when: "",
  whenForOther: "",
  otherTime: "",
  otherTimeForOther: "",
  reservedUntil: "",
  amount: "",
  joinUrl: "",
}

describe("the texts of every email", () => {
  it("are complete sentences for either side, whoever acted, with and without a time", () => {
    const timed = {
      ...empty,
      when: "Monday",
      whenForOther: "Monday",
      otherTime: "Sunday",
      otherTimeForOther: "Sunday",
      reservedUntil: "Sunday",
      joinUrl: "https://x.example",
    }
    for (const mail of Object.values(en.emails))
      for (const values of [empty, timed])
        for (const side of ["coach", "client"] as const)
          for (const by of ["coach", "client", "admin", "system"] as const)
            for (const isOwnAct of [true, false]) {
              const sentences = [
                mail.subject({ ...values, side, by, isOwnAct }),
                ...mail.lines({ ...values, side, by, isOwnAct }),
              ]
              for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|^\s*$/)
              expect(sentences.length).toBeGreaterThan(1)
            }
  })
  it("are complete in a digest, also for notifications that have no email of their own", () => {
    for (const sentence of Object.values(en.digest.inAppOnly)) expect(sentence(empty)).toMatch(/Mara Lind/)
    expect([1, 2].map(en.digest.subject)).toEqual([
      "One thing you haven’t seen yet",
      "2 things you haven’t seen yet",
    ])
    expect([1, 2].map(en.digest.more)).toEqual(["And one more.", "And 2 more."])
  })
})
