import { translate } from "./translate.ts"

/** What the app uses of i18next. Outside of components, keys begin with their namespace or are common. */
export default {
  t: (key: string, values?: Record<string, unknown>): string => translate(["common"], key, values),
}
