import { describe, expect, it } from "vitest"
import { hashPassword, verifyPassword } from "./passwords.ts"

describe("a stored password", () => {
  it("matches the same text in any Unicode composition, and no other", async () => {
    const stored = await hashPassword("caf\u00e9 by the door")
    expect(stored).toMatch(/^\$argon2id\$/)
    expect(await verifyPassword(stored, "cafe\u0301 by the door")).toBe(true)
    expect(await verifyPassword(stored, "cafe by the door")).toBe(false)
  })

  it("matches nothing if there is no account", async () => {
    expect(await verifyPassword(undefined, "a password that nobody has")).toBe(false)
  })
})
