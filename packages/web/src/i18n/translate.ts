import { getLanguage } from "./language.ts"

const words = new Map<string, object>()
const FALLBACK = "en"

const bundleName = (language: string, namespace: string): string => `${language} ${namespace}`

export const hasWords = (language: string, namespace: string): boolean =>
  words.has(bundleName(language, namespace))

export const addWords = (language: string, namespace: string, bundle: object): void => {
  words.set(bundleName(language, namespace), bundle)
}

type Values = Readonly<Record<string, unknown>>

const pluralRules = new Map<string, Intl.PluralRules>()

const pluralOf = (language: string, count: number): string => {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return rules.select(count)
}

const entryOf = (bundle: object | undefined, path: string): string | undefined => {
  let entry: unknown = bundle
  for (const name of path.split("."))
    entry = typeof entry === "object" && entry !== null ? (entry as Values)[name] : undefined
  return typeof entry === "string" ? entry : undefined
}

/** From the most exact form of the key to the key itself. */
const formsOf = (language: string, key: string, count: unknown): string[] => {
  if (typeof count !== "number") return [key]
  const plural = `${key}_${pluralOf(language, count)}`
  return count === 0 ? [`${key}_zero`, plural, key] : [plural, key]
}

const found = (namespaces: readonly string[], key: string, count: unknown): string | undefined => {
  for (const namespace of namespaces)
    for (const language of new Set([getLanguage(), FALLBACK]))
      for (const form of formsOf(language, key, count)) {
        const entry = entryOf(words.get(bundleName(language, namespace)), form)
        if (entry !== undefined) return entry
      }
  return undefined
}

/**
 * The text for a key, with its values filled in, as i18next would give it: `namespace:path.to.key`, or a path in the first
 * of the namespaces that has it; `_zero`, `_one`, `_other` by `count`. The path itself where there is no text.
 */
export const translate = (namespaces: readonly string[], key: string, values: Values = {}): string => {
  const [namespace, path] = key.includes(":") ? (key.split(":", 2) as [string, string]) : [undefined, key]
  const text = found(namespace === undefined ? namespaces : [namespace], path, values.count)
  return (text ?? path).replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name] ?? "") : whole,
  )
}
