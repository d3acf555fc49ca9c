import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Plugin } from "vite"
import type { Output } from "./first-build.ts"

const WHOLE = createRequire(import.meta.url).resolve("@mantine/core/styles.layer.css")
const ENDING = ".layer.css"
const LAYER = /^@layer mantine \{(.*)\}\s*$/s
const CLASS_NAMES = /[\\/]@mantine[\\/]core[\\/].*[\\/](\w+)\.module\.mjs$/

/** Needed whatever the components are. Mantine's provider writes the variables of the theme into the page by itself. */
const ALWAYS = new Set(["baseline", "global"])
const NEVER = new Set(["default-css-variables"])

interface Sheet {
  component: string
  rules: string
}

const rulesOf = (file: string): string => {
  const rules = LAYER.exec(readFileSync(file, "utf8"))?.[1]
  if (rules === undefined) throw new Error(`${file} is not one layer named mantine`)
  return rules.trim()
}

/** The sheets of all components, in the order in which Mantine's whole sheet contains them. */
export const sheetsInOrder = (): Sheet[] => {
  const whole = rulesOf(WHOLE)
  const folder = join(dirname(WHOLE), "styles")
  const sheets = readdirSync(folder)
    .filter(file => file.endsWith(ENDING))
    .map(file => ({ component: file.slice(0, -ENDING.length), rules: rulesOf(join(folder, file)) }))
    .map(sheet => ({ ...sheet, at: whole.indexOf(sheet.rules) }))
  const missing = sheets.find(sheet => sheet.at < 0)
  if (missing) throw new Error(`Mantine's whole sheet does not contain that of ${missing.component}`)
  return sheets.sort((a, b) => a.at - b.at)
}

/** One sheet with the rules of these components only. */
export const sheetOf = (components: ReadonlySet<string>): string => {
  const kept = sheetsInOrder().filter(
    ({ component }) => ALWAYS.has(component) || (components.has(component) && !NEVER.has(component)),
  )
  return `@layer mantine {\n${kept.map(({ rules }) => rules).join("\n")}\n}\n`
}

/** The components that are built in: each imports the names of its classes from a module that is named like its sheet. */
export const componentsIn = (output: Output): Set<string> =>
  new Set(
    output
      .flatMap(each => (each.type === "chunk" ? Object.keys(each.modules) : []))
      .flatMap(id => CLASS_NAMES.exec(id)?.[1] ?? []),
  )

/**
 * Reduces Mantine's style sheet to the components that the app uses. The order of its rules stays: inputs, for one, are
 * styled by several components, and the later rule wins.
 */
export const mantineStyles = (firstBuild: () => Promise<Output>): Plugin => ({
  name: "mantine-styles",
  apply: "build",
  load: {
    filter: { id: /[\\/]@mantine[\\/]core[\\/]styles\.layer\.css$/ },
    handler: async () => sheetOf(componentsIn(await firstBuild())),
  },
})
