import { useTranslation } from "react-i18next"
import type { ConnectionHistoryEntry } from "../../entities/connection/api.ts"
import { formatLocale } from "../../i18n/language.ts"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth, timeText } from "../../lib/times.ts"

import { HistoryList } from "../../ui/layout/HistoryList.tsx"

interface Props {
  entries: readonly ConnectionHistoryEntry[]
  /** The coach, by first name. */
  name: string
}

const inList = (words: string[]): string => new Intl.ListFormat(formatLocale()).format(words)

const sentenceOf = ({ what, by }: ConnectionHistoryEntry) => {
  if (what === "ended") return by === "coach" ? "endedByCoach" : "endedByYou"
  return what
}

/** What happened between two people, in order, as the client reads it. */
export const ConnectionHistoryList = ({ entries, name }: Props) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  return (
    <HistoryList
      entries={entries.map(entry => ({
        ...entry,
        key: `${entry.at}${entry.what}`,
        when: `${dayAndMonth(entry.at, timeZone)}, ${timeText(entry.at, timeZone)}`,
        text: t(`history.${sentenceOf(entry)}`, {
          name,
          what: inList((entry.scopes ?? []).map(scope => t(`data.${scope}`))),
        }),
      }))}
    />
  )
}
