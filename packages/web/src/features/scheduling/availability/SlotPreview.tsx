import { Select } from "@mantine/core"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { slotsBetween } from "../../../entities/coach/api.ts"
import { useMe } from "../../../lib/login.ts"
import { noonOf } from "../../../lib/months.ts"
import { dateOf, longDay, timeText } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import type { EffectiveHours } from "./effective-hours.ts"
import { previewSlots } from "./preview-slots.ts"
import css from "./slot-preview.module.css"

interface Props {
  draft: EffectiveHours
  dirty: boolean
  bookings: readonly ScheduledBooking[]
  now: number
  /** Below the times. */
  foot?: ReactNode | undefined
}

const DAY = 86_400_000
const daysShown = 6
const timesShown = 3

/** The free times of the next days as a client sees them: as saved, or with the unsaved changes. */
export const SlotPreview = ({ draft, dirty, bookings, now, foot }: Props) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const { id } = useMe()
  const [chosen, setChosen] = useState("")
  const offers = draft.offers.map(offer => ({
    value: `${offer.type} ${offer.minutes}`,
    label: t("scheduling:kind", { type: t(`scheduling:type.${offer.type}`), minutes: offer.minutes }),
    offer,
  }))
  const shown = offers.find(({ value }) => value === chosen) ?? offers[0]
  const hour = Math.floor(now / 3_600_000) * 3_600_000
  return (
    <Card
      title={t("preview.title")}
      sub={dirty ? t("preview.draft") : t("preview.now")}
      aside={
        shown && (
          <Select
            className={css.kind ?? ""}
            aria-label={t("preview.kind")}
            data={offers.map(({ value, label }) => ({ value, label }))}
            value={shown.value}
            onChange={value => setChosen(value ?? "")}
          />
        )
      }
    >
      {!shown && <p className="ink-2">{t("preview.nothing")}</p>}
      {shown &&
        (dirty ? (
          <DraftTimes draft={draft} offer={shown.offer} bookings={bookings} now={now} />
        ) : (
          <SavedTimes coachId={id} hours={draft} offer={shown.offer} from={hour} />
        ))}
      {foot}
    </Card>
  )
}

type Offer = EffectiveHours["offers"][number]

interface SavedProps {
  coachId: string
  hours: EffectiveHours
  offer: Offer
  from: number
}

const SavedTimes = ({ coachId, hours, offer, from }: SavedProps) => {
  const { t } = useTranslation("availability")
  const slots = useQuery(slotsBetween(coachId, from, from + 14 * DAY, offer))
  return (
    <QueryState from={slots} loading={<SkeletonBlock height={160} round={16} />} what={t("preview.what")}>
      {found => <Days starts={found.slots.map(slot => Date.parse(slot))} hours={hours} />}
    </QueryState>
  )
}

interface DraftProps {
  draft: EffectiveHours
  offer: Offer
  bookings: readonly ScheduledBooking[]
  now: number
}

const DraftTimes = ({ draft, offer, bookings, now }: DraftProps) => {
  const deferred = useDeferredValue(draft)
  const window = { now, from: now, to: now + 14 * DAY }
  return <Days starts={previewSlots(deferred, offer, window, bookings)} hours={deferred} />
}

/** Each time in the zone where the coach is then. */
const Days = ({ starts, hours }: { starts: readonly number[]; hours: EffectiveHours }) => {
  const { t } = useTranslation("availability")
  const zoneOf = (start: number): string => zoneAt(hours.timeZone, hours.travel, start)
  const byDate = Map.groupBy(starts, start => dateOf(start, zoneOf(start)))
  if (byDate.size === 0) return <p className="ink-2">{t("preview.none")}</p>
  return (
    <dl className={css.days}>
      {[...byDate].slice(0, daysShown).map(([date, times]) => (
        <div key={date} className={css.day}>
          <dt>
            {longDay(noonOf(date), "UTC")}
            <span className="small ink-2">{t("preview.times", { count: times.length })}</span>
          </dt>
          <dd>
            <ul className={css.times}>
              {times.slice(0, timesShown).map(time => (
                <li key={time} className={css.time}>
                  {timeText(time, zoneOf(time))}
                </li>
              ))}
              {times.length > timesShown && (
                <li className={css.more}>
                  <span aria-hidden="true">{t("preview.more", { count: times.length - timesShown })}</span>
                  <span className="visually-hidden">
                    {t("preview.moreLabel", { count: times.length - timesShown })}
                  </span>
                </li>
              )}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
