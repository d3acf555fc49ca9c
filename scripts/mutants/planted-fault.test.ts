import { expect, it } from "vitest"
import { plant } from "./planted-fault.ts"

const planted = (source: string) => plant(source, { file: "a.ts", replace: "a < b", with: "a <= b" })

it("a fault is planted where its text stands exactly once, and nowhere else", () => {
  expect(planted("if (a < b) return")).toBe("if (a <= b) return")
  expect(planted("if (a > b) return")).toBeNull()
  expect(planted("a < b || a < b")).toBeNull()
  expect(plant("same", { file: "a.ts", replace: "same", with: "same" })).toBeNull()
})
