import { Button } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { cityOf, clock, longDay, ownZone } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Portrait } from "../../../ui/people/Portrait.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { MonthNav } from "../../../ui/time/MonthNav.tsx"
import { Zone } from "../../../ui/time/Zone.tsx"
import type { BookableCoach } from "./api.ts"
import { DayTimes } from "./DayTimes.tsx"
import { MonthGrid } from "./MonthGrid.tsx"
import { OpenPrice } from "./OpenPrice.tsx"
import css from "./open-booking.module.css"
import { lengthsOf, typesOf } from "./use-book.ts"
import { type OpenTimes, useOpenTimes } from "./use-open-times.ts"

/**
 * A coach's times for everybody, also inside other sites. It knows nobody and books nothing: the chosen time goes
 * along to Rapport itself, in a window of its own, where the request to connect is made.
 */
export const OpenBooking = ({ coach }: { coach: BookableCoach }) => {
  const zone = ownZone()
  const state = useOpenTimes(coach, zone)
  return (
    <Card className={css.card ?? ""}>
      <Who coach={coach} zone={zone} />
      <What state={state} />
      <When state={state} />
      <Foot state={state} />
    </Card>
  )
}

const Who = ({ coach, zone }: { coach: BookableCoach; zone: string }) => {
  const { t } = useTranslation("scheduling")
  const now = useNow()
  return (
    <header className={css.who}>
      <Portrait person={coach} size={92} />
      <div className={css.words}>
        <h1>{fullName(coach)}</h1>
        {coach.headline && <p className="ink-2">{coach.headline}</p>}
      </div>
      {coach.timeZone !== zone && (
        <div className={css.zones}>
          <Zone at={now} zone={zone} who={t("book.you")} />
          <Zone at={now} zone={coach.timeZone} who={coach.firstName} />
        </div>
      )}
    </header>
  )
}

const What = ({ state }: { state: OpenTimes }) => {
  const { t } = useTranslation("scheduling")
  const { coach, kind, chooseKind } = state
  const lengths = lengthsOf(coach, kind.type)
  const withType = (type: typeof kind.type) => {
    const own = lengthsOf(coach, type)
    return { type, minutes: own.includes(kind.minutes) ? kind.minutes : (own[0] ?? kind.minutes) }
  }
  return (
    <div className={css.what}>
      <Segments
        label={t("book.what.type")}
        value={kind.type}
        onChange={type => chooseKind(withType(type))}
        choices={typesOf(coach).map(type => ({ value: type, label: t(`type.${type}`) }))}
      />
      {lengths.length > 1 && (
        <Segments
          label={t("book.what.minutes")}
          value={String(kind.minutes)}
          onChange={minutes => chooseKind({ ...kind, minutes: Number(minutes) })}
          choices={lengths.map(minutes => ({ value: String(minutes), label: t("minutes", { minutes }) }))}
        />
      )}
      <OpenPrice coach={coach} kind={kind} />
    </div>
  )
}

const When = ({ state }: { state: OpenTimes }) => {
  const { t } = useTranslation("scheduling")
  const { month, zone } = state
  return (
    <section className={css.when} aria-label={t("book.when.title")}>
      <div className={css.month}>
        <MonthNav
          month={month}
          zone={zone}
          onChange={state.showMonth}
          previous={t("book.when.previous")}
          following={t("book.when.following")}
          onlyAhead
        />
        <QueryState from={state.slots} waiting={<Bone height={320} />} what={t("book.when.what")}>
          {() => <MonthGrid state={state} change={null} />}
        </QueryState>
      </div>
      {state.slots.data && <DayTimes state={state} />}
    </section>
  )
}

/** Rapport's own window: whoever is signed in there books or asks; others make an account first. */
const addressFor = (coachId: string, slot: string): string =>
  `/sign-up?${new URLSearchParams({ to: `/coaches/${coachId}/book?${new URLSearchParams({ at: slot })}` })}`

const Foot = ({ state }: { state: OpenTimes }) => {
  const { t } = useTranslation("scheduling")
  const { coach, slot, zone } = state
  return (
    <footer className={css.foot}>
      <p aria-live="polite">
        {slot === null ? (
          <span className="ink-2">{t("open.choose", { city: cityOf(zone) })}</span>
        ) : (
          <b>{t("open.chosen", { day: longDay(slot, zone), time: clock(slot, zone), city: cityOf(zone) })}</b>
        )}
        <span className={css.next}>{t("open.next", { name: coach.firstName })}</span>
      </p>
      {slot !== null && (
        <Button
          component="a"
          href={addressFor(coach.id, slot)}
          target="_blank"
          rel="noopener"
          size="lg"
          rightSection={<IconExternalLink size={20} aria-hidden="true" />}
        >
          {t("open.ask", { name: coach.firstName })}
        </Button>
      )}
    </footer>
  )
}
