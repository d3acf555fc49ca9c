import { describe, expect, it } from "vitest"
import { codeOf, identifiersOf, wordsOf } from "./identifiers.ts"
import type { RetiredWord } from "./retired-words.ts"
import { wordFaults } from "./word-faults.ts"

const retired: RetiredWord[] = [
  { words: ["house"], instead: "app" },
  { words: ["^tell"], instead: "notify" },
  { words: ["MOST"], instead: "MAX_…" },
  { names: ["record"], instead: "publish", within: "packages/server/", exceptIn: ".test.ts" },
]
const faultsOf = (text: string, path = "packages/server/src/x.ts") =>
  wordFaults([{ path, text }], retired, {})

describe("a retired word", () => {
  it.each([
    ["in a function", "const openHouse = 1"],
    ["in a type", "type TestHouse = string"],
    ["in a constant", "const HOUSE_JOBS = 1"],
    ["at the beginning of a name", "tellBoth()"],
    ["at the beginning of a limit", "const MOST_TRIES = 6"],
    ["inside of a template", `const title = \`at \${house.name}\``],
    ["as a whole name", "record(tx)"],
  ])("is refused %s, once per file", (_, text) => {
    expect(faultsOf(`${text}\n${text}`)).toHaveLength(1)
  })

  it("is refused in the name of a file or folder", () => {
    expect(faultsOf("", "packages/server/src/open-house.ts")).toEqual([
      "packages/server/src/open-house.ts: open-house (say app)",
    ])
    expect(faultsOf("", "packages/server/src/house/x.css")).toHaveLength(1)
  })

  it.each([
    ["in a comment", "// the house\n/* a house */ const app = 1"],
    ["in words for people", `const title = "The house" + \`of the house \${app}\``],
    ["as part of another word", "const household = storyteller"],
    ["in the middle where only the beginning is meant", "const storyTell = almost(most)"],
    ["in the name of a column", "const row = { house_id: 1 }"],
    ["in a type of the language", "type Names = Record<string, string>"],
    ["in a regular expression", "const found = /house['\"]/.test(text)"],
  ])("is let be %s", (_, text) => expect(faultsOf(text)).toEqual([]))

  it("that is refused in one place is let be in another", () => {
    expect(faultsOf("record(tx)", "packages/web/src/x.ts")).toEqual([])
  })

  it("that means something else in one kind of file is let be there", () => {
    expect(faultsOf("fc.record({})", "packages/server/src/x.test.ts")).toEqual([])
  })

  it("stays in a name that is kept with a reason", () => {
    const kept = Object.fromEntries([["IconHouse", "a name of the icon library"]])
    expect(wordFaults([{ path: "packages/web/src/x.ts", text: "IconHouse()" }], retired, kept)).toEqual([])
  })
})

describe("the code of a file", () => {
  it("ends a string where its line ends, so that an apostrophe in a page does not hide what follows", () => {
    expect([...identifiersOf("<p>Don't</p>\nconst after = 1")]).toContain("after")
  })
  it("holds what stands in the braces of a template, nested ones too", () => {
    expect(codeOf(`\`a \${b({ c: \`d \${e}\` })} f\` + g`)).toMatch(/^\s*b\(\{ c:\s+e\s+\}\)\s+\+ g$/)
  })
  it("tells a division from a regular expression", () => {
    expect([...identifiersOf("const half = total / 2; const other = rest / 3")]).toEqual(
      expect.arrayContaining(["half", "total", "other", "rest"]),
    )
  })
  it.each(["openHouse", "OPEN_HOUSE", "open-house", "OpenHouse"])("reads %s as the same two words", name =>
    expect(wordsOf(name)).toBe("open house"),
  )
})
