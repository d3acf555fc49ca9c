import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { type ConnectionHistoryEntry, connection } from "../../../entities/connection/api.ts"
import { formatLocale } from "../../../i18n/language.ts"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth, timeText } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"

import { HistoryList } from "../../../ui/layout/HistoryList.tsx"

const inList = (words: string[]): string => new Intl.ListFormat(formatLocale()).format(words)

const sentenceOf = ({ what, by }: ConnectionHistoryEntry) => {
  if (what === "ended") return by === "coach" ? "endedByYou" : "endedByClient"
  return what
}

/** What happened between two people, in order, as the coach reads it. */
export const ClientHistory = ({ id, name }: { id: string; name: string }) => {
  const { t } = useTranslation("coaching")
  const { timeZone } = useMe()
  return (
    <QueryState from={useQuery(connection(id))} loading={<RowsSkeleton count={2} />} what={t("history.what")}>
      {({ history = [] }) => (
        <HistoryList
          entries={history.map(entry => ({
            ...entry,
            key: `${entry.at}${entry.what}`,
            when: `${dayAndMonth(entry.at, timeZone)}, ${timeText(entry.at, timeZone)}`,
            text: t(`history.${sentenceOf(entry)}`, {
              name,
              what: inList((entry.scopes ?? []).map(scope => t(`data.${scope}`))),
            }),
          }))}
        />
      )}
    </QueryState>
  )
}
