import { describe, expect, it } from "vitest"
import { isWhole, projectsFor, readTestOptions } from "./test-options.ts"

const projectsOf = (...args: string[]) => projectsFor(readTestOptions(args))

describe("npm test", () => {
  it("without anything more runs everything", () => {
    expect(isWhole(readTestOptions([]))).toBe(true)
    expect(projectsOf()).toEqual(["domain", "web", "scripts", "server", "components", "e2e"])
  })

  it("takes paths, part of a test's name, or both", () => {
    const asked = readTestOptions(["packages/domain", "-t", "a slot", "e2e/series.test.ts"])
    expect(asked).toMatchObject({ paths: ["packages/domain", "e2e/series.test.ts"], name: "a slot" })
    expect(isWhole(asked)).toBe(false)
    expect(isWhole(readTestOptions(["-t", "a slot"]))).toBe(false)
  })

  it("leaves the browser out when asked to, and is still the rest whole", () => {
    expect(projectsOf("--no-browser")).not.toContain("e2e")
    expect(isWhole(readTestOptions(["--no-browser"]))).toBe(true)
  })

  it("watches browser tests only where a path names them", () => {
    expect(projectsOf("--watch")).not.toContain("e2e")
    expect(projectsOf("--watch", "packages/domain")).not.toContain("e2e")
    expect(projectsOf("--watch", "./e2e/series.test.ts")).toContain("e2e")
    expect(projectsOf("--watch", "sessions/review-form.browser.test.tsx")).toContain("components")
  })

  it("refuses an option that it does not know", () => {
    expect(() => readTestOptions(["--fast"])).toThrow("--fast")
  })
})
