import {
  IconBell,
  IconCalendar,
  IconCalendarWeek,
  IconClock,
  IconCoffee,
  IconHourglassEmpty,
  IconStack2,
} from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import css from "./booking-rules.module.css"
import {
  buffers,
  horizons,
  intervals,
  minimumNotices,
  minutesText,
  perDay,
  perWeek,
  withCurrent,
} from "./choices.ts"
import type { HoursDraft } from "./draft.ts"
import { PillSelect } from "./PillSelect.tsx"

interface Props {
  draft: HoursDraft
  set: (part: Partial<HoursDraft>) => void
  /** More rules below. */
  children?: ReactNode | undefined
}

const none = "none"
const icon = { size: 20, stroke: 1.75 }

/** Buffers, minimum notice, how far ahead, limits and start times. */
export const BookingRules = ({ draft, set, children }: Props) => {
  const { t } = useTranslation("availability")
  const durationText = (minutes: number): string => (minutes === 0 ? t("rules.none") : minutesText(minutes))
  const list = (values: readonly number[], own: number, words: (value: number) => string) =>
    withCurrent(values, own).map(value => ({ value: `${value}`, label: words(value) }))
  const limited = (
    values: readonly number[],
    own: number | null,
    words: (value: number) => string = String,
  ) => [...list(values, own ?? values[0] ?? 1, words), { value: none, label: t("rules.noLimit") }]
  const limit = (part: { perDay?: number | null; perWeek?: number | null }): void => {
    const limits = { perDay: null, perWeek: null, ...draft.limits, ...part }
    set({ limits: limits.perDay === null && limits.perWeek === null ? null : limits })
  }
  const orNull = (value: string): number | null => (value === none ? null : Number(value))
  return (
    <section className={css.rules} aria-labelledby="rules-title">
      <h2 id="rules-title" tabIndex={-1}>
        {t("rules.title")}
      </h2>
      <PillSelect
        icon={<IconHourglassEmpty {...icon} />}
        label={t("rules.before")}
        width={104}
        value={`${draft.bufferBeforeMinutes}`}
        choices={list(buffers, draft.bufferBeforeMinutes, durationText)}
        onChange={value => set({ bufferBeforeMinutes: Number(value) })}
      />
      <PillSelect
        icon={<IconCoffee {...icon} />}
        label={t("rules.after")}
        width={104}
        value={`${draft.bufferAfterMinutes}`}
        choices={list(buffers, draft.bufferAfterMinutes, durationText)}
        onChange={value => set({ bufferAfterMinutes: Number(value) })}
      />
      <PillSelect
        icon={<IconBell {...icon} />}
        label={t("rules.notice")}
        width={104}
        value={`${draft.minimumNoticeMinutes}`}
        choices={list(minimumNotices, draft.minimumNoticeMinutes, durationText)}
        onChange={value => set({ minimumNoticeMinutes: Number(value) })}
      />
      <PillSelect
        icon={<IconCalendar {...icon} />}
        label={t("rules.horizon")}
        width={118}
        value={draft.maxDaysAhead === null ? none : `${draft.maxDaysAhead}`}
        choices={limited(horizons, draft.maxDaysAhead, count => t("rules.days", { count }))}
        onChange={value => set({ maxDaysAhead: orNull(value) })}
      />
      <PillSelect
        icon={<IconStack2 {...icon} />}
        label={t("rules.perDay")}
        width={114}
        value={draft.limits?.perDay ? `${draft.limits.perDay}` : none}
        choices={limited(perDay, draft.limits?.perDay ?? null)}
        onChange={value => limit({ perDay: orNull(value) })}
      />
      <PillSelect
        icon={<IconCalendarWeek {...icon} />}
        label={t("rules.perWeek")}
        width={114}
        value={draft.limits?.perWeek ? `${draft.limits.perWeek}` : none}
        choices={limited(perWeek, draft.limits?.perWeek ?? null)}
        onChange={value => limit({ perWeek: orNull(value) })}
      />
      <PillSelect
        icon={<IconClock {...icon} />}
        label={t("rules.interval")}
        width={152}
        value={`${draft.intervalMinutes}`}
        choices={list(intervals, draft.intervalMinutes, minutes =>
          t("rules.every", { span: minutesText(minutes) }),
        )}
        onChange={value => set({ intervalMinutes: Number(value) })}
      />
      {children}
    </section>
  )
}
