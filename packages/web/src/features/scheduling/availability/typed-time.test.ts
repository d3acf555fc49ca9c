import { expect, it } from "vitest"
import { typedTime } from "./typed-time.ts"

it("understands a time however it is typed", () => {
  expect(["8", "08", "830", "8:30", "08.30", " 20:05 ", "24:00"].map(typedTime)).toEqual([
    "08:00",
    "08:00",
    "08:30",
    "08:30",
    "08:30",
    "20:05",
    "00:00",
  ])
})

it("takes nothing for a time that is none", () => {
  expect(["", "25:00", "9:70", "noon", "8:3"].map(typedTime)).toEqual([null, null, null, null, null])
})
