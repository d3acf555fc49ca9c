import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { sheetOf, sheetsInOrder } from "./mantine-styles.ts"

const whole = readFileSync(createRequire(import.meta.url).resolve("@mantine/core/styles.layer.css"), "utf8")
const classesOf = (css: string): string[] => css.match(/\.m_[0-9a-f]+/g) ?? []

test("the sheet of all components has every rule of Mantine's whole sheet, in its order", () => {
  const all = new Set(sheetsInOrder().map(({ component }) => component))
  expect(classesOf(sheetOf(all))).toEqual(classesOf(whole))
})

test("the sheet of some components has their rules in the order of the whole sheet, and no others", () => {
  const sheet = sheetOf(new Set(["Switch", "Input", "InlineInput"]))
  const kept = sheetsInOrder().filter(({ rules }) => sheet.includes(rules))
  expect(kept.map(({ component }) => component)).toEqual([
    "baseline",
    "global",
    "Input",
    "InlineInput",
    "Switch",
  ])
})
