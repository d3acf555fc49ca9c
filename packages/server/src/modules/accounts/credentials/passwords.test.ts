import { describe, expect, it } from "vitest"
import { fitsPassword, hashPassword } from "./passwords.ts"

describe("a stored password", () => {
  it("fits the same words however they were composed, and no others", async () => {
    const stored = await hashPassword("caf\u00e9 by the door")
    expect(stored).toMatch(/^\$argon2id\$/)
    expect(await fitsPassword(stored, "cafe\u0301 by the door")).toBe(true)
    expect(await fitsPassword(stored, "cafe by the door")).toBe(false)
  })

  it("fits nothing where there is no account", async () => {
    expect(await fitsPassword(undefined, "a password that nobody has")).toBe(false)
  })
})
