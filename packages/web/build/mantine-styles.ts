import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import type { Plugin } from "vite"

const component = /[\\/]@mantine[\\/]core[\\/]esm[\\/].*\.mjs$/
const classNames = /from "[./\w-]*\/(\w+)\.module\.mjs"/
const { resolve } = createRequire(import.meta.url)

const hasStyles = (name: string): boolean => {
  try {
    return existsSync(resolve(`@mantine/core/styles/${name}.layer.css`))
  } catch {
    return false
  }
}

/**
 * Lets each Mantine component that is used import its own style sheet, so that no other is built in. The import follows
 * those of the component, so that the sheets of the components it consists of come first, as Mantine requires.
 */
export const mantineStyles = (): Plugin => ({
  name: "mantine-styles",
  apply: "build",
  transform(code, id) {
    if (!component.test(id)) return
    const name = classNames.exec(code)?.[1]
    if (name && hasStyles(name)) return `${code}\nimport "@mantine/core/styles/${name}.layer.css"\n`
  },
})
