import common from "./en/common.ts"
import { getLanguage } from "./language.ts"
import type { Namespace } from "./namespaces.ts"
import { addWords, hasWords } from "./translate.ts"

const files = import.meta.glob<{ default: object }>(["./*/*.ts", "!./*/common.ts"])

addWords("en", "common", common)

/** Fetches a page's strings together with its code, so that neither waits for the other. */
export const loadWords = async (...namespaces: Namespace[]): Promise<void> => {
  const language = getLanguage()
  await Promise.all(
    namespaces.map(async namespace => {
      if (hasWords(language, namespace)) return
      const file = await files[`./${language}/${namespace}.ts`]?.()
      if (file) addWords(language, namespace, file.default)
    }),
  )
}
