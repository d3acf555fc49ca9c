import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { cityOf, clock, dateOf, dayWord, longDay, shortDay } from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { freeThisWeek, type ListedCoach } from "./api.ts"
import css from "./free-times.module.css"

interface Props {
  coach: ListedCoach
  zone: string
  now: number
}

const most = 3

/** Free times of the coming days, in the viewer's zone; each leads into booking for who may book. */
export const FreeTimes = ({ coach, zone, now }: Props) => {
  const { t } = useTranslation("directory")
  const phone = usePhone()
  const books = coach.button === "book"
  return (
    <Card
      title={t("page.freeThisWeek")}
      aside={t("page.zone", { city: cityOf(zone) })}
      className={css.card ?? ""}
    >
      <QueryState
        from={useQuery(freeThisWeek(coach.id, now, zone))}
        waiting={<TimeSkeleton />}
        what={t("page.times")}
        empty={({ slots }) => slots.length === 0 && <NothingFree coach={coach} zone={zone} now={now} />}
      >
        {({ slots }) => (
          <>
            <dl className={css.days}>
              {byDay(slots, zone)
                .slice(0, phone ? 3 : 4)
                .map(({ day, times }) => (
                  <Day
                    key={day}
                    times={times}
                    zone={zone}
                    now={now}
                    coachId={coach.id}
                    books={books}
                    at={times[0] ?? day}
                  />
                ))}
            </dl>
            {books && (
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

const byDay = (slots: readonly string[], zone: string): { day: string; times: string[] }[] => {
  const days = new Map<string, string[]>()
  for (const at of slots) {
    const day = dateOf(at, zone)
    days.set(day, [...(days.get(day) ?? []), at])
  }
  return [...days].map(([day, times]) => ({ day, times }))
}

/** A few times over the whole day rather than its first hour. */
const spread = (times: readonly string[]): string[] => {
  if (times.length <= most) return [...times]
  const step = (times.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, index) => times[Math.round(index * step)] ?? "").filter(Boolean)
}

interface DayProps {
  at: string
  times: readonly string[]
  zone: string
  now: number
  coachId: string
  books: boolean
}

const Day = ({ at, times, zone, now, coachId, books }: DayProps) => {
  const { t } = useTranslation("directory")
  return (
    <div className={css.day}>
      <dt>
        <span className={css.word}>{dayWord(at, zone, now)}</span>
        <span className={css.date}>{shortDay(at, zone).replace(/^\S+\s/, "")}</span>
      </dt>
      <dd>
        {spread(times).map(time =>
          books ? (
            <Link
              key={time}
              to="/coaches/$coachId/book"
              params={{ coachId }}
              search={{ at: time }}
              className={css.time}
              aria-label={t("page.bookAt", { day: longDay(time, zone), time: clock(time, zone) })}
            >
              {clock(time, zone)}
            </Link>
          ) : (
            <span key={time} className={css.time} data-still>
              {clock(time, zone)}
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
            time: clock(coach.nextFreeAt, zone),
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
        <Bone width={72} height={32} />
        <Bone width={190} height={44} round={22} />
      </div>
    ))}
  </div>
)
