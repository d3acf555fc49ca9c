import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { slotsByDate } from "../../lib/months.ts"
import { cityOf, dayWord, longDay, shortDay, timeText } from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { freeThisWeek } from "./api.ts"
import css from "./free-times.module.css"

interface Props {
  coach: ListedCoach
  zone: string
  now: number
}

const MAX_TIMES = 3

/** Free times of the coming days in the viewer's zone; links to booking where the viewer may book. */
export const FreeTimes = ({ coach, zone, now }: Props) => {
  const { t } = useTranslation("directory")
  const phone = usePhone()
  const canBook = coach.button === "book"
  return (
    <Card
      title={t("page.freeThisWeek")}
      aside={t("page.zone", { city: cityOf(zone) })}
      className={css.card ?? ""}
    >
      <QueryState
        from={useQuery(freeThisWeek(coach.id, now, zone))}
        loading={<TimeSkeleton />}
        what={t("page.times")}
        empty={({ slots }) => slots.length === 0 && <NothingFree coach={coach} zone={zone} now={now} />}
      >
        {({ slots }) => (
          <>
            <dl className={css.days}>
              {[...slotsByDate(slots, zone)].slice(0, phone ? 3 : 4).map(([day, times]) => (
                <Day
                  key={day}
                  times={times}
                  zone={zone}
                  now={now}
                  coachId={coach.id}
                  canBook={canBook}
                  at={times[0] ?? day}
                />
              ))}
            </dl>
            {canBook && (
              <Link to="/coaches/$coachId/book" params={{ coachId: coach.id }} className={css.all}>
                {t("page.allTimes")}
              </Link>
            )}
          </>
        )}
      </QueryState>
    </Card>
  )
}

/** A few times spread over the whole day instead of its first hour. */
const spreadOverDay = (times: readonly string[]): string[] => {
  if (times.length <= MAX_TIMES) return [...times]
  const step = (times.length - 1) / (MAX_TIMES - 1)
  return Array.from({ length: MAX_TIMES }, (_, index) => times[Math.round(index * step)] ?? "").filter(
    Boolean,
  )
}

interface DayProps {
  at: string
  times: readonly string[]
  zone: string
  now: number
  coachId: string
  canBook: boolean
}

const Day = ({ at, times, zone, now, coachId, canBook }: DayProps) => {
  const { t } = useTranslation("directory")
  return (
    <div className={css.day}>
      <dt>
        <span className={css.word}>{dayWord(at, zone, now)}</span>
        <span className={css.date}>{shortDay(at, zone).replace(/^\S+\s/, "")}</span>
      </dt>
      <dd>
        {spreadOverDay(times).map(time =>
          canBook ? (
            <Link
              key={time}
              to="/coaches/$coachId/book"
              params={{ coachId }}
              search={{ at: time }}
              className={css.time}
              aria-label={t("page.bookAt", { day: longDay(time, zone), time: timeText(time, zone) })}
            >
              {timeText(time, zone)}
            </Link>
          ) : (
            <span key={time} className={css.time} data-still>
              {timeText(time, zone)}
            </span>
          ),
        )}
      </dd>
    </div>
  )
}

const NothingFree = ({ coach, zone, now }: Props) => {
  const { t } = useTranslation("directory")
  return (
    <p className="ink-2">
      {t("page.nothingFree")}
      {coach.nextFreeAt && (
        <>
          {" "}
          {t("page.nextIs", {
            day: dayWord(coach.nextFreeAt, zone, now),
            time: timeText(coach.nextFreeAt, zone),
          })}
        </>
      )}
    </p>
  )
}

const TimeSkeleton = () => (
  <div className={css.days}>
    {[0, 1, 2].map(index => (
      <div key={index} className={css.day}>
        <SkeletonBlock width={72} height={32} />
        <SkeletonBlock width={190} height={44} round={22} />
      </div>
    ))}
  </div>
)
