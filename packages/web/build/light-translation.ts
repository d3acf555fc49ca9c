import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

/** The app uses little of these packages, which gives their types; what it uses is a twentieth of their size. */
export const lightTranslation = (): Plugin => ({
  name: "light-translation",
  config: () => ({
    resolve: {
      alias: [
        { find: /^i18next$/, replacement: source("i18n/light-i18next.ts") },
        { find: /^react-i18next$/, replacement: source("i18n/light-react-i18next.ts") },
      ],
    },
  }),
})
