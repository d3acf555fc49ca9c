import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from "react"
import { translate } from "./translate.ts"

type Translate = (key: string, values?: Record<string, unknown>) => string

const functions = new Map<string, Translate>()

/** The same function each time, so that effects and memos may depend on it. The page's words are loaded before it. */
export const useTranslation = (namespace: string | readonly string[] = "common"): { t: Translate } => {
  const namespaces = [namespace].flat()
  const name = namespaces.join(" ")
  const t = functions.get(name) ?? ((key, values) => translate(namespaces, key, values))
  functions.set(name, t)
  return { t }
}

interface TransProps {
  t: Translate
  i18nKey: string
  values?: Record<string, unknown>
  /** By the names of their tags in the text. */
  components: Record<string, ReactElement>
}

const TAG = /<(\w+)>(.*?)<\/\1>|<(\w+)\s*\/>/gs

const partsOf = (text: string, components: TransProps["components"]): ReactNode[] => {
  const parts: ReactNode[] = []
  let end = 0
  for (const { 0: whole, 1: name, 2: inner = "", 3: empty, index } of text.matchAll(TAG)) {
    const component = components[name ?? empty ?? ""]
    if (!component) continue
    const children = name === undefined ? [] : [partsOf(inner, components)]
    parts.push(text.slice(end, index), cloneElement(component, { key: index }, ...children))
    end = index + whole.length
  }
  return [...parts, text.slice(end)]
}

/** A text whose tags, such as `<b>` or `<name/>`, become components. */
export const Trans = ({ t, i18nKey, values, components }: TransProps): ReactNode =>
  createElement(Fragment, null, ...partsOf(t(i18nKey, values), components))
