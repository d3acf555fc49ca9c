import { useTranslation } from "react-i18next"
import { noonOf } from "../../lib/months.ts"
import { dateRangeText, daysAway, dayWord, longDay } from "../../lib/times.ts"
import { AccessLogRow } from "./AccessLogRow.tsx"
import css from "./access-log.module.css"
import type { AccessLogEntry } from "./api.ts"
import { type AccessLogDayGroup, groupAccessByDay } from "./days.ts"

interface Props {
  entries: readonly AccessLogEntry[]
  zone: string
  now: number
}

export const AccessLogDays = ({ entries, zone, now }: Props) => (
  <div className={css.days}>
    {groupAccessByDay(entries, zone).map(group =>
      group.kind === "day" ? (
        <AccessLogDay key={group.date} group={group} zone={zone} now={now} />
      ) : (
        <NoAccessDays key={group.from} group={group} />
      ),
    )}
  </div>
)

type GroupOf<K extends AccessLogDayGroup["kind"]> = Extract<AccessLogDayGroup, { kind: K }>

const AccessLogDay = ({ group, zone, now }: { group: GroupOf<"day">; zone: string; now: number }) => {
  const { t } = useTranslation("accessLog")
  const at = group.visits[0]?.[0]?.at ?? noonOf(group.date)
  const near = Math.abs(daysAway(at, zone, now)) <= 1
  return (
    <section className={css.day}>
      <h2 className={css.heading}>
        <span className={css.word}>{near ? dayWord(at, zone, now) : longDay(at, zone)}</span>
        <span className={css.count}>{t("views", { count: group.visits.length })}</span>
      </h2>
      <ul className={css.entries}>
        {group.visits.map(visit => (
          <AccessLogRow key={visit[0]?.id} visit={visit} zone={zone} />
        ))}
      </ul>
    </section>
  )
}

const NoAccessDays = ({ group: { from, to } }: { group: GroupOf<"noAccess"> }) => {
  const { t } = useTranslation("accessLog")
  const days = from === to ? longDay(noonOf(from), "UTC") : dateRangeText(from, to)
  return (
    <h2 className={css.heading}>
      <span className={css.word}>{days}</span>
      <span className={css.count}>{t("nobodyLooked")}</span>
    </h2>
  )
}
