import { describe, expect, it } from "vitest"
import { en } from "./en.ts"
import type { Facts } from "./words.ts"

const empty: Facts = {
  name: "Mara Lind",
  side: "client",
  own: false,
  by: "clock",
  type: "VOICE",
  minutes: 30,
  when: "",
  whenOther: "",
  otherTime: "",
  otherTimeOther: "",
  amount: "",
  joinUrl: "",
}

describe("the words of every letter", () => {
  it("make whole sentences on either side, whoever acted, with and without a time", () => {
    const timed = {
      ...empty,
      when: "Monday",
      whenOther: "Monday",
      otherTime: "Sunday",
      otherTimeOther: "Sunday",
      joinUrl: "https://x.example",
    }
    for (const mail of Object.values(en.emails))
      for (const facts of [empty, timed])
        for (const side of ["coach", "client"] as const)
          for (const by of ["coach", "client", "admin", "clock"] as const)
            for (const own of [true, false]) {
              const said = [
                mail.subject({ ...facts, side, by, own }),
                ...mail.lines({ ...facts, side, by, own }),
              ]
              for (const each of said) expect(each).not.toMatch(/undefined|null|NaN|^\s*$/)
              expect(said.length).toBeGreaterThan(1)
            }
  })
})
