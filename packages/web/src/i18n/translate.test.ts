import { createInstance } from "i18next"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { Trans as LibraryTrans } from "react-i18next"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import lightI18next from "./light-i18next.ts"
import { Trans, useTranslation } from "./light-react-i18next.ts"
import { addWords, translate } from "./translate.ts"

const files = import.meta.glob<{ default: object }>("./en/*.ts", { eager: true })
const bundles = Object.entries(files).map(
  ([file, { default: words }]) => [/(\w+)\.ts$/.exec(file)?.[1] ?? "", words] as const,
)

const keysOf = (words: object, path: string[] = []): string[] =>
  Object.entries(words).flatMap(([name, entry]) =>
    typeof entry === "string" ? [[...path, name].join(".")] : keysOf(entry, [...path, name]),
  )

const allKeys = bundles.flatMap(([namespace, words]) => keysOf(words).map(key => `${namespace}:${key}`))

const library = createInstance()

beforeAll(async () => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } })
  for (const [namespace, words] of bundles) addWords("en", namespace, words)
  await library.init({
    lng: "en",
    defaultNS: "common",
    resources: { en: Object.fromEntries(bundles) },
    interpolation: { escapeValue: false },
  })
})
afterAll(() => vi.unstubAllGlobals())

/** Keys and namespaces are typed in the app, but not here. */
const expectedOf = (namespaces: readonly string[], key: string, values: object = {}): string =>
  (library.getFixedT("en", namespaces as never) as (key: string, values: object) => string)(key, {
    ...values,
  })

const samples = [
  {},
  ...[0, 1, 2, 21].map(count => ({ count })),
  Object.fromEntries(
    ["name", "time", "day", "span", "viewer", "subject"].map(value => [value, `<${value} & $& {{name}}>`]),
  ),
  { name: null, time: undefined, day: 3, price: 0 },
]

describe("the texts of the app", () => {
  it("are those that i18next gives, for every key, count and value", () => {
    expect(allKeys.length).toBeGreaterThan(1000)
    const keys = allKeys.flatMap(key => [key, key.replace(/_(zero|one|other)$/, "")])
    for (const key of keys)
      for (const values of samples)
        expect([key, translate(["common"], key, values)]).toEqual([key, expectedOf(["common"], key, values)])
  })

  it("are looked up in the namespaces of the component, in their order", () => {
    for (const namespaces of [["common", "network"], ["network", "common"], ["pricing"]]) {
      for (const key of ["titles.network", "cancel", "nothing.of.this", "pricing:nothing"])
        expect(translate(namespaces, key)).toBe(expectedOf(namespaces, key))
    }
  })

  it("are found outside of components too", () => {
    for (const key of ["problems.network", "scheduling:file.summary"])
      expect(lightI18next.t(key, { name: "Mara" })).toBe(expectedOf(["common"], key, { name: "Mara" }))
  })

  it("have their tags replaced by components, as by react-i18next", () => {
    const { t } = useTranslation(["access", "common"])
    addWords("en", "access", {
      seen: "<b>{{viewer}}</b> saw <i>your <b>goals</b></i> & more<br/>",
      none: "<b>",
    })
    library.addResourceBundle("en", "access", {
      seen: "<b>{{viewer}}</b> saw <i>your <b>goals</b></i> & more<br/>",
    })
    const components = {
      b: createElement("b"),
      i: createElement("i", { className: "x" }),
      br: createElement("br"),
    }
    const props = { i18nKey: "seen", values: { viewer: "Mara & Tom" }, components }
    const libraryProps = { ...props, i18n: library, t: library.getFixedT("en", "access" as never) }
    const expected = renderToStaticMarkup(createElement(LibraryTrans, libraryProps as never))
    expect(renderToStaticMarkup(createElement(Trans, { ...props, t }))).toBe(expected)
    expect(expected).toContain('<i class="x">your <b>goals</b></i>')
  })

  it("come from one function per component, which effects may depend on", () => {
    expect(useTranslation("network").t).toBe(useTranslation("network").t)
    expect(useTranslation("network").t).not.toBe(useTranslation("common").t)
  })
})
