/** Before a regular expression, never before a division. */
const BEFORE_PATTERN = /(?:^|[([{,;:=!&|?+\-*%<>~^]|\b(?:return|case|typeof|in|of))\s*$/

/** The code of a TypeScript file without its comments, strings, text of templates and regular expressions. */
export const codeOf = (text: string): string => {
  let code = ""
  let at = 0
  /** For each template that is open: how many braces are open in its `${…}`. */
  const templates: number[] = []

  const skipTo = (end: RegExp) => {
    end.lastIndex = at
    at = end.exec(text) ? end.lastIndex : text.length
    code += " "
  }
  const skipTemplate = () => {
    skipTo(/(?<!\\)(?:\\\\)*(?:`|\$\{)/g)
    if (text[at - 1] === "{") templates.push(0)
  }
  const isPattern = () => BEFORE_PATTERN.test(code.slice(-40)) && /^\/[^\n]+\//.test(text.slice(at, at + 400))

  while (at < text.length) {
    const char = text[at] ?? ""
    const two = text.slice(at, at + 2)
    if (two === "//") skipTo(/\n|$/g)
    else if (two === "/*") skipTo(/\*\//g)
    else if (char === '"' || char === "'") {
      at++
      skipTo(char === '"' ? /(?<!\\)(?:\\\\)*["\n]/g : /(?<!\\)(?:\\\\)*['\n]/g)
    } else if (char === "`") {
      at++
      skipTemplate()
    } else if (char === "/" && isPattern()) {
      at++
      skipTo(/(?:\[(?:\\.|[^\]\\\n])*\]|\\.|[^/\\\n[])*(?:\/[a-z]*|\n)/g)
    } else if (char === "}" && templates.at(-1) === 0) {
      templates.pop()
      at++
      skipTemplate()
    } else {
      const open = templates.length - 1
      if (open >= 0 && char === "{") templates[open] = (templates[open] ?? 0) + 1
      if (open >= 0 && char === "}") templates[open] = (templates[open] ?? 0) - 1
      code += char
      at++
    }
  }
  return code
}

export const identifiersOf = (text: string): Set<string> =>
  new Set(codeOf(text).match(/[A-Za-z_$][\w$]*/g) ?? [])

/** `openHouse`, `OPEN_HOUSE`, `open-house.ts` and `open_house` are all `open house`. */
export const wordsOf = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase()
