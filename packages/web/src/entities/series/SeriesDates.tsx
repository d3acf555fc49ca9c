import { Button } from "@mantine/core"
import { IconCheck, IconX } from "@tabler/icons-react"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { clock, shortDay } from "../../lib/times.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone } from "../../ui/feedback/Skeletons.tsx"
import css from "./repeat.module.css"
import type { RepeatState, SeriesDate } from "./use-series.ts"

interface Props {
  state: RepeatState
  zone: string
  name: string
  side: "client" | "coach"
}

/** Every date of the series in the viewer's zone: free, or with the reason why it is not. */
export const RepeatDates = ({ state, zone, name, side }: Props) => {
  const { t } = useTranslation("series")
  return (
    <QueryState from={state.preview} waiting={<Bone height={120} round={16} />} what={t("repeat.dates")}>
      {({ dates, free, timeZone }) => (
        <div className={css.preview} data-old={state.preview.isPlaceholderData}>
          <p role="status" className={free === dates.length ? "ink-2" : css.some}>
            {free === dates.length
              ? t("repeat.all", { count: free })
              : t(free === 0 ? "repeat.none" : "repeat.some", { free, count: dates.length })}
          </p>
          <Dates dates={dates} zone={zone} busy={t(`why.busy_${side}`, { name })} />
          {movesWithTheClocks(dates, zone) && (
            <Notice>
              {t(side === "coach" ? "repeat.clockOwn" : "repeat.clock", {
                time: clock(dates[0]?.scheduledAt ?? 0, timeZone),
                name,
              })}
            </Notice>
          )}
        </div>
      )}
    </QueryState>
  )
}

const SHOWN = 8

/** The first dates and every one with a conflict; the rest where it is asked for. */
const Dates = ({ dates, zone, busy }: { dates: readonly SeriesDate[]; zone: string; busy: string }) => {
  const { t } = useTranslation("series")
  const [all, showAll] = useState(false)
  const shown = all ? dates : dates.filter((date, i) => i < SHOWN || date.conflict)
  return (
    <>
      <ol className={css.dates}>
        {shown.map(date => (
          <li key={date.scheduledAt} data-free={!date.conflict}>
            {date.conflict ? (
              <IconX size={18} stroke={2} aria-hidden="true" />
            ) : (
              <IconCheck size={18} stroke={2} aria-hidden="true" />
            )}
            <span>{shortDay(date.scheduledAt, zone)}</span>
            <span className="time">{clock(date.scheduledAt, zone)}</span>
            <span className={css.why}>
              {date.conflict ? (
                whyOf(t, date.conflict, busy)
              ) : (
                <span className="visually-hidden">{t("repeat.free")}</span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < dates.length && (
        <Button variant="subtle" size="sm" onClick={() => showAll(true)}>
          {t("repeat.showAll", { count: dates.length - shown.length })}
        </Button>
      )}
    </>
  )
}

/** The coach's clock keeps the time; where the viewer's changes on other days, theirs does not. */
const movesWithTheClocks = (dates: readonly SeriesDate[], zone: string): boolean =>
  new Set(dates.map(date => clock(date.scheduledAt, zone))).size > 1

const reasons = [
  "past",
  "minimum_notice",
  "beyond_horizon",
  "outside_date_window",
  "outside_hours",
  "closed_by_override",
  "time_off",
  "not_on_grid",
  "does_not_fit",
] as const

const whyOf = (
  t: TFunction<"series">,
  { code, reason }: NonNullable<SeriesDate["conflict"]>,
  busy: string,
): string => {
  if (code === "client_busy") return busy
  if (code === "slot_taken") return t("why.slot_taken")
  const known = reasons.find(each => each === reason)
  if (known) return t(`why.${known}`)
  return reason?.includes("limit") ? t("why.limit") : t("why.other")
}
