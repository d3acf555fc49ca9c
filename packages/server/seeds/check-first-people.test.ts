import { describe, expect, it } from "vitest"
import { checkFirstPeople } from "./check-first-people.ts"

const good = "seven quiet otters"
const admin = { demo: false, adminEmail: "ada@example.org", adminPassword: good }

describe("the passwords of the first people", () => {
  it("are taken when sign-up would take them", async () => {
    await expect(checkFirstPeople(admin)).resolves.toBeUndefined()
    await expect(checkFirstPeople({ demo: true, demoPassword: good })).resolves.toBeUndefined()
    await expect(checkFirstPeople({ demo: true })).resolves.toBeUndefined()
  })

  it("stop the start when sign-up would refuse them, with the setting and the reason", async () => {
    await expect(checkFirstPeople({ ...admin, adminPassword: "password12" })).rejects.toThrow(
      /^ADMIN_PASSWORD cannot be used\. .*too easy to guess/,
    )
    await expect(checkFirstPeople({ ...admin, adminPassword: "ada@example.org" })).rejects.toThrow(
      /^ADMIN_PASSWORD cannot be used\. .*address/,
    )
    await expect(checkFirstPeople({ demo: true, demoPassword: "1234567890" })).rejects.toThrow(
      /^DEMO_PASSWORD cannot be used\. /,
    )
  })

  it("do not matter where nobody will get them", async () => {
    await expect(checkFirstPeople({ demo: false, demoPassword: "1234567890" })).resolves.toBeUndefined()
  })

  it("belong to one person each: an admin cannot have the address of a demo person", async () => {
    await expect(
      checkFirstPeople({ ...admin, demo: true, adminEmail: "Coach-A@example.com" }),
    ).rejects.toThrow(/^ADMIN_EMAIL cannot be Coach-A@example\.com/)
  })
})
