import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import common from "./en/common.ts"
import { getLanguage } from "./language.ts"
import type { Namespace } from "./namespaces.ts"

const files = import.meta.glob<{ default: object }>(["./*/*.ts", "!./*/common.ts"])

/** Fetches a page's strings together with its code, so that neither waits for the other. */
export const loadWords = async (...namespaces: Namespace[]): Promise<void> => {
  const language = getLanguage()
  await Promise.all(
    namespaces.map(async namespace => {
      if (i18next.hasResourceBundle(language, namespace)) return
      const file = await files[`./${language}/${namespace}.ts`]?.()
      if (file) i18next.addResourceBundle(language, namespace, file.default)
    }),
  )
}

export const startWords = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: getLanguage(),
    fallbackLng: "en",
    defaultNS: "common",
    ns: ["common"],
    resources: { en: { common } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
}
