import { useTranslation } from "react-i18next"
import { dateRangeText, daysAway, dayWord, longDay } from "../../lib/times.ts"
import { AccessLogRow } from "./AccessLogRow.tsx"
import css from "./access-log.module.css"
import type { AccessLogEntry } from "./api.ts"
import { groupAccessByDay, type AccessLogDayGroup, noonOf } from "./days.ts"

interface Props {
  entries: readonly AccessLogEntry[]
  zone: string
  now: number
}

export const AccessLogDays = ({ entries: looks, zone, now }: Props) => (
  <div className={css.days}>
    {groupAccessByDay(looks, zone).map(entry =>
      entry.kind === "looks" ? (
        <AccessLogDay key={entry.date} entry={entry} zone={zone} now={now} />
      ) : (
        <NoAccessDays key={entry.from} entry={entry} />
      ),
    )}
  </div>
)

type Of<K extends AccessLogDayGroup["kind"]> = Extract<AccessLogDayGroup, { kind: K }>

const AccessLogDay = ({ entry, zone, now }: { entry: Of<"looks">; zone: string; now: number }) => {
  const { t } = useTranslation("audit")
  const at = entry.looks[0]?.at ?? noonOf(entry.date)
  const near = Math.abs(daysAway(at, zone, now)) <= 1
  return (
    <section className={css.day}>
      <h2 className={css.heading}>
        <span className={css.word}>{near ? dayWord(at, zone, now) : longDay(at, zone)}</span>
        <span className={css.count}>{t("looks", { count: entry.looks.length })}</span>
      </h2>
      <ul className={css.looks}>
        {entry.looks.map(look => (
          <AccessLogRow key={look.id} look={look} zone={zone} />
        ))}
      </ul>
    </section>
  )
}

const NoAccessDays = ({ entry: { from, to } }: { entry: Of<"nobody"> }) => {
  const { t } = useTranslation("audit")
  const days = from === to ? longDay(noonOf(from), "UTC") : dateRangeText(from, to)
  return (
    <h2 className={css.heading}>
      <span className={css.word}>{days}</span>
      <span className={css.count}>{t("nobodyLooked")}</span>
    </h2>
  )
}
