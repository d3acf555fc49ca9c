import { IconArrowDown } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { durationText } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { fullName } from "../../ui/people/person.ts"
import type { Statistics } from "./api.ts"
import css from "./coach-table.module.css"
import { usePercent } from "./Figures.tsx"

type CoachStatistics = Statistics["coaches"][number]
type Column = "asked" | "yes" | "rate" | "time" | "connected"

const columns: readonly Column[] = ["asked", "yes", "rate", "time", "connected"]
const MINUTE_MS = 60_000

const figureOf: Record<Column, (coach: CoachStatistics) => number | null> = {
  asked: coach => coach.requested,
  yes: coach => coach.accepted,
  rate: coach => coach.acceptanceRate,
  time: coach => coach.medianMinutesToAnswer,
  connected: coach => coach.connected,
}

/** Highest first, or fastest first for the response time; coaches without a value come last. */
const sortCoaches = (coaches: readonly CoachStatistics[], column: Column): CoachStatistics[] => {
  const of = figureOf[column]
  const way = column === "time" ? -1 : 1
  return [...coaches].sort((one, other) => {
    const [mine, theirs] = [of(one), of(other)]
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null)
    return (theirs - mine) * way
  })
}

export const CoachTable = ({ coaches }: { coaches: readonly CoachStatistics[] }) => {
  const { t } = useTranslation("admin")
  const percent = usePercent()
  const [by, sortBy] = useState<Column>("asked")
  const words: Record<Column, (coach: CoachStatistics) => string> = {
    asked: coach => String(coach.requested),
    yes: coach => String(coach.accepted),
    rate: coach => (coach.acceptanceRate === null ? t("stats.none") : percent(coach.acceptanceRate)),
    time: ({ medianMinutesToAnswer: median }) =>
      median === null ? t("stats.none") : durationText(median * MINUTE_MS),
    connected: coach => String(coach.connected),
  }
  return (
    <Card title={t("stats.coaches")}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("stats.coach")}</th>
            {columns.map(column => (
              <th key={column} scope="col" aria-sort={by === column ? "descending" : "none"}>
                <button type="button" className={css.sort} onClick={() => sortBy(column)}>
                  {t(`stats.${column}`)}
                  {by === column && <IconArrowDown size={16} stroke={2} aria-hidden="true" />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortCoaches(coaches, by).map(coach => (
            <tr key={coach.id}>
              <th scope="row">
                <Link to="/admin/users/$userId" params={{ userId: coach.id }} className={css.name}>
                  {fullName(coach)}
                </Link>
              </th>
              {columns.map(column => (
                <td key={column} data-label={t(`stats.${column}`)}>
                  {words[column](coach)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
