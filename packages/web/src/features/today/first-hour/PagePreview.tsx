import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { coachPage, type OwnPage, slotsBetween } from "../../../entities/coach/api.ts"
import { useMe } from "../../../lib/login.ts"
import { moneyText } from "../../../lib/money.ts"
import { dateOf, longDay, timeText } from "../../../lib/times.ts"
import { StepDome } from "../../../ui/illustrations/StepDome.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Portrait } from "../../../ui/people/Portrait.tsx"
import { fullName } from "../../../ui/people/person.ts"
import type { Prices } from "./api.ts"
import css from "./first-hour.module.css"

interface Props {
  page: OwnPage
  prices: Prices
  headline: string
  now: number
}

const DAY = 86_400_000
const DAYS_SHOWN = 2
const TIMES_SHOWN = 3

/** What clients see of the coach, filled by the steps. */
export const PagePreview = ({ page, prices, headline, now }: Props) => {
  const { t } = useTranslation("firstHour")
  const me = useMe()
  const isLive = page.publishedAt !== null
  const part = (isDone: boolean): "now" | "later" => (isDone ? "now" : "later")
  return (
    <Card
      title={t(isLive ? "preview.titleLive" : "preview.title")}
      aside={
        <span className={css.live} data-live={isLive}>
          {t(isLive ? "preview.live" : "preview.notLive")}
        </span>
      }
    >
      <div className={css.person}>
        <Portrait person={me} size={96} />
        <div className={css.words}>
          <p className={css.name}>{fullName(me)}</p>
          <p className="ink-2">{headline.trim() || t("preview.noHeadline")}</p>
        </div>
        <StepDome step={3} state={part(isLive)} />
      </div>
      <div className={css.part2}>
        {page.hasPrices ? (
          <p>
            <b className={css.price}>{moneyText(prices.baseRate, prices.currency)}</b>{" "}
            <span className="ink-2">
              {t(prices.introCallMinutes ? "preview.freeCall" : "preview.hourPrice")}
            </span>
          </p>
        ) : (
          <p className="ink-2">{t("preview.noPrice")}</p>
        )}
        <StepDome step={2} state={part(page.hasPrices)} />
      </div>
      <div className={css.part2}>
        <h3>{t("preview.times")}</h3>
        <StepDome step={1} state={part(page.hasHours)} />
      </div>
      {page.hasHours ? (
        <Times coachId={me.id} zone={me.timeZone} now={now} />
      ) : (
        <p className="ink-2">{t("preview.noTimes")}</p>
      )}
      <p className="small ink-2">{t("preview.hint")}</p>
    </Card>
  )
}

/** The first free times of the next two days on which there are some. */
const Times = ({ coachId, zone, now }: { coachId: string; zone: string; now: number }) => {
  const { t } = useTranslation("firstHour")
  const slots = useFirstSlots(coachId, now)
  if (!slots) return null
  const days = [...Map.groupBy(slots, slot => dateOf(slot, zone))].slice(0, DAYS_SHOWN)
  if (days.length === 0) return <p className="ink-2">{t("preview.noTimes")}</p>
  return (
    <ul className={css.days}>
      {days.map(([date, times]) => (
        <li key={date} className={css.day}>
          <b>{longDay(times[0] ?? now, zone)}</b>
          <span className={css.times}>
            {times.slice(0, TIMES_SHOWN).map(time => (
              <span key={time} className={`${css.time} time`}>
                {timeText(time, zone)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Free times of the next two weeks for the session that is shown first. */
export const useFirstSlots = (coachId: string, now: number): readonly string[] | undefined => {
  const coach = useQuery(coachPage(coachId))
  const offers = coach.data?.offers ?? []
  const offer = offers.find(({ minutes }) => minutes === 60) ?? offers[0]
  const from = Math.floor(now / 3_600_000) * 3_600_000
  const slots = useQuery({
    ...slotsBetween(
      coachId,
      from,
      from + 14 * DAY,
      offer ? { type: offer.type, minutes: offer.minutes } : {},
    ),
    enabled: offer !== undefined,
  })
  return slots.data?.slots
}
