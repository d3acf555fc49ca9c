import { describe, expect, it } from "vitest"
import { cmFrom, kgFrom, lengthIn, weightIn } from "./units.ts"

describe("heights and weights in the person's units", () => {
  it("are stored in centimetres and kilograms and shown in inches and pounds", () => {
    expect([lengthIn("imperial", 168), weightIn("imperial", 71.4)]).toEqual([66.1, 157.4])
    expect([cmFrom("imperial", 66.1), kgFrom("imperial", 157.4)]).toEqual([167.9, 71.4])
  })

  it("are unchanged in metric units", () => {
    expect([lengthIn("metric", 168), cmFrom("metric", 168), kgFrom("metric", 71.4)]).toEqual([168, 168, 71.4])
  })
})
