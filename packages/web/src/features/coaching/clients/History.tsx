import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { formatLocale } from "../../../i18n/language.ts"
import { useMe } from "../../../lib/login.ts"
import { clock, dayAndMonth } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Rows } from "../../../ui/feedback/Skeletons.tsx"
import { connection, type HistoryLine } from "./api.ts"
import css from "./history.module.css"

const inList = (words: string[]): string => new Intl.ListFormat(formatLocale()).format(words)

const sentenceOf = ({ what, by }: HistoryLine) => {
  if (what === "ended") return by === "coach" ? "endedByYou" : "endedByClient"
  return what
}

/** What happened between two people, in order, as the coach reads it. */
export const History = ({ id, name }: { id: string; name: string }) => {
  const { t } = useTranslation("coaching")
  const { timeZone } = useMe()
  return (
    <QueryState from={useQuery(connection(id))} waiting={<Rows count={2} />} what={t("history.what")}>
      {({ history = [] }) => (
        <ol className={css.lines}>
          {history.map(line => (
            <li key={`${line.at}${line.what}`} className={css.line}>
              <time dateTime={line.at} className="small ink-2">
                {dayAndMonth(line.at, timeZone)}, {clock(line.at, timeZone)}
              </time>
              <span>
                {t(`history.${sentenceOf(line)}`, {
                  name,
                  what: inList((line.scopes ?? []).map(scope => t(`data.${scope}`))),
                })}
                {line.reason && <q className={css.reason}>{line.reason}</q>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </QueryState>
  )
}
