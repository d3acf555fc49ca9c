import { describe, expect, it } from "vitest"
import { errorForLog } from "./log.ts"

describe("an error in the log", () => {
  it("holds its kind and where it happened, without the row that PostgreSQL quotes", () => {
    const failing = Object.assign(new Error('new row violates check constraint "a_check"'), {
      code: "23514",
      constraint: "a_check",
      table: "client_profiles",
      detail: "Failing row contains (Asthma).",
      where: "Asthma",
    })
    const logged = errorForLog(new Error("outer", { cause: failing }))
    expect(logged.cause).toMatchObject({ code: "23514", constraint: "a_check", table: "client_profiles" })
    expect(logged.cause?.stack).toContain("log.test.ts")
    expect(JSON.stringify(logged)).not.toContain("Asthma")
  })

  it("leaves out a message that quotes the value, also in the stack", () => {
    const failing = Object.assign(new Error('invalid input syntax for type uuid: "Asthma"'), {
      code: "22P02",
    })
    const logged = errorForLog(failing)
    expect(logged.code).toBe("22P02")
    expect(JSON.stringify(logged)).not.toContain("Asthma")
  })
})
