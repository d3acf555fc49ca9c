import { Button } from "@mantine/core"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { dateOf, dateRangeText, longDay, shortDay, timeText } from "../../../lib/times.ts"
import { AnchoredPopover } from "./AnchoredPopover.tsx"
import { type AllSchedules, blockDays, blockTimeRange } from "./block-time.ts"
import { isBookable, type SelectedRange, type TimeRange } from "./bookable-hours.ts"
import { ExplainSlotLink } from "./ExplainSlotLink.tsx"
import css from "./popover.module.css"
import { useBlockTime } from "./use-block-time.ts"

interface Props {
  selected: SelectedRange
  stage: RefObject<HTMLElement | null>
  zone: string
  free: readonly TimeRange[]
  hours: AllSchedules
  onBook: () => void
  onClose: () => void
}

/** A time range was selected: book a session in it, or block it. */
export const TimeRangePopover = ({ selected, stage, zone, free, hours, onBook, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const blockTime = useBlockTime()
  const { start, end, days } = selected
  const date = dateOf(start, zone)
  const overlapsFree = free.some(range => range.start < end && start < range.end)
  const isFree = isBookable(free, start, end)
  const time = { from: timeText(start, zone), to: timeText(end, zone) }
  const title = days
    ? days.first === days.last
      ? longDay(noonOf(days.first), "UTC")
      : dateRangeText(days.first, days.last, "long")
    : t("stretch.title", { day: longDay(start, zone), ...time })
  const block = (after: AllSchedules, when: string): void => {
    onClose()
    void blockTime(hours, after, when)
  }
  const blockWholeDays = (first: string, last: string): void =>
    block(
      blockDays(hours, first, last),
      first === last ? longDay(noonOf(first), "UTC") : dateRangeText(first, last, "long"),
    )
  return (
    <AnchoredPopover
      stage={stage}
      selector="[data-selected-range]"
      title={title}
      label={title}
      onClose={onClose}
    >
      {days ? (
        <>
          <p className="ink-2">{t("stretch.days")}</p>
          <div className={css.buttons}>
            <Button onClick={() => blockWholeDays(days.first, days.last)}>{t("stretch.keepDays")}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="ink-2">{t(isFree ? "stretch.free" : "stretch.closed")}</p>
          <div className={css.buttons}>
            <Button onClick={onBook}>{t("stretch.book")}</Button>
            {overlapsFree && (
              <Button
                variant="light"
                onClick={() =>
                  block(
                    blockTimeRange(hours, { start, end }),
                    t("stretch.title", { day: shortDay(start, zone), ...time }),
                  )
                }
              >
                {t("stretch.keep")}
              </Button>
            )}
            {overlapsFree && (
              <Button variant="subtle" onClick={() => blockWholeDays(date, date)}>
                {t("stretch.keepDay")}
              </Button>
            )}
          </div>
          {!isFree && <ExplainSlotLink at={start} />}
        </>
      )}
    </AnchoredPopover>
  )
}
