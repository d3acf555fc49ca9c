import { Button } from "@mantine/core"
import { IconCheck, IconX } from "@tabler/icons-react"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { shortDay, timeText } from "../../lib/times.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import type { SeriesDate } from "./api.ts"
import css from "./series.module.css"
import type { SeriesForm } from "./use-series-form.ts"

interface Props {
  form: SeriesForm
  zone: string
  name: string
  side: "client" | "coach"
}

/** Every date of the series in the viewer's zone: free, or with the reason why it is not free. */
export const SeriesDates = ({ form, zone, name, side }: Props) => {
  const { t } = useTranslation("series")
  return (
    <QueryState
      from={form.preview}
      loading={<SkeletonBlock height={120} round={16} />}
      what={t("repeat.dates")}
    >
      {({ dates, free, timeZone }) => (
        <div className={css.preview} data-old={form.preview.isPlaceholderData}>
          <p role="status" className={free === dates.length ? "ink-2" : css.some}>
            {free === dates.length
              ? t("repeat.all", { count: free })
              : t(free === 0 ? "repeat.none" : "repeat.some", { free, count: dates.length })}
          </p>
          <Dates dates={dates} zone={zone} busy={t(`why.busy_${side}`, { name })} />
          {changesClockTime(dates, zone) && (
            <Notice>
              {t(side === "coach" ? "repeat.clockOwn" : "repeat.clock", {
                time: timeText(dates[0]?.scheduledAt ?? 0, timeZone),
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

/** The first dates and every one with a conflict; the rest on request. */
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
            <span className="time">{timeText(date.scheduledAt, zone)}</span>
            <span className={css.why}>
              {date.conflict ? (
                conflictText(t, date.conflict, busy)
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

/** The time stays the same by the coach's clock; in a zone that changes its clocks on other days it does not. */
const changesClockTime = (dates: readonly SeriesDate[], zone: string): boolean =>
  new Set(dates.map(date => timeText(date.scheduledAt, zone))).size > 1

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

const conflictText = (
  t: TFunction<"series">,
  { code, reason }: NonNullable<SeriesDate["conflict"]>,
  busy: string,
): string => {
  if (code === "client_busy") return busy
  if (code === "slot_taken") return t("why.slot_taken")
  const known = reasons.find(name => name === reason)
  if (known) return t(`why.${known}`)
  return reason?.includes("limit") ? t("why.limit") : t("why.other")
}
