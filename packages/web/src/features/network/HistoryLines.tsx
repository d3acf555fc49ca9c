import { useTranslation } from "react-i18next"
import { formatLocale } from "../../i18n/language.ts"
import { useMe } from "../../lib/login.ts"
import { clock, dayAndMonth } from "../../lib/times.ts"
import type { HistoryLine } from "./api.ts"
import css from "./history.module.css"

interface Props {
  lines: readonly HistoryLine[]
  /** The coach, by first name. */
  name: string
}

const inList = (words: string[]): string => new Intl.ListFormat(formatLocale()).format(words)

const sentenceOf = ({ what, by }: HistoryLine) => {
  if (what === "ended") return by === "coach" ? "endedByCoach" : "endedByYou"
  return what
}

/** Who asked when, who answered: what happened between two people, in order, as the client reads it. */
export const HistoryLines = ({ lines, name }: Props) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  return (
    <ol className={css.lines}>
      {lines.map(line => (
        <li key={`${line.at}${line.what}`} className={css.line}>
          <time dateTime={line.at} className={css.when}>
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
  )
}
