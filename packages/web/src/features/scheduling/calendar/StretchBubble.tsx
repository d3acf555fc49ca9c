import { Button } from "@mantine/core"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { clock, dateOf, daySpan, longDay, shortDay } from "../../../lib/times.ts"
import { Bubble } from "./Bubble.tsx"
import css from "./bubble.module.css"
import { isFree, type Stretch } from "./hours.ts"
import { type AllHours, keepDays, keepStretch } from "./keep-free.ts"
import { useKeepFree } from "./use-keep-free.ts"
import { WhyLink } from "./WhyLink.tsx"

/** A stretch within one day, or whole days, both dates included. */
export type Chosen = Stretch & { days?: { first: string; last: string } }

interface Props {
  chosen: Chosen
  stage: RefObject<HTMLElement | null>
  zone: string
  free: readonly Stretch[]
  hours: AllHours
  onBook: () => void
  onClose: () => void
}

/** Empty time was drawn over: a session for a client, or time that nobody can book. */
export const StretchBubble = ({ chosen, stage, zone, free, hours, onBook, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const keepFree = useKeepFree()
  const { start, end, days } = chosen
  const date = dateOf(start, zone)
  const open = free.some(each => each.start < end && start < each.end)
  const inside = isFree(free, start, end)
  const time = { from: clock(start, zone), to: clock(end, zone) }
  const title = days
    ? days.first === days.last
      ? longDay(noonOf(days.first), "UTC")
      : daySpan(days.first, days.last, "long")
    : t("stretch.title", { day: longDay(start, zone), ...time })
  const keep = (after: AllHours, when: string): void => {
    onClose()
    void keepFree(hours, after, when)
  }
  const keepAll = (first: string, last: string): void =>
    keep(
      keepDays(hours, first, last),
      first === last ? longDay(noonOf(first), "UTC") : daySpan(first, last, "long"),
    )
  return (
    <Bubble stage={stage} selector="[data-chosen]" title={title} label={title} onClose={onClose}>
      {days ? (
        <>
          <p className="ink-2">{t("stretch.days")}</p>
          <div className={css.buttons}>
            <Button onClick={() => keepAll(days.first, days.last)}>{t("stretch.keepDays")}</Button>
          </div>
        </>
      ) : (
        <>
          <p className="ink-2">{t(inside ? "stretch.free" : "stretch.closed")}</p>
          <div className={css.buttons}>
            <Button onClick={onBook}>{t("stretch.book")}</Button>
            {open && (
              <Button
                variant="light"
                onClick={() =>
                  keep(
                    keepStretch(hours, { start, end }),
                    t("stretch.title", { day: shortDay(start, zone), ...time }),
                  )
                }
              >
                {t("stretch.keep")}
              </Button>
            )}
            {open && (
              <Button variant="subtle" onClick={() => keepAll(date, date)}>
                {t("stretch.keepDay")}
              </Button>
            )}
          </div>
          {!inside && <WhyLink at={start} />}
        </>
      )}
    </Bubble>
  )
}
