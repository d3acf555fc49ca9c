import { Button } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Coach, SessionKind } from "../../../entities/coach/api.ts"
import { SlotPicker } from "../../../entities/coach/SlotPicker.tsx"
import { type SlotPickerState, useSlotPicker } from "../../../entities/coach/use-slot-picker.ts"
import { cityOf, longDay, ownZone, timeText } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { Money } from "../../../ui/charts/Money.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Portrait } from "../../../ui/people/Portrait.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import { coachZoneAt } from "./coach-zone.ts"
import css from "./public-booking.module.css"
import { defaultKind, firstMoment, lengthsOf, priceOf, typesOf, withType } from "./use-book.ts"
import { useSlotText } from "./use-slot-text.ts"

/**
 * A coach's times for everybody, also embedded in other sites. It knows no login and books nothing: the chosen time
 * is passed on to the app in a new window, where the request to connect is made.
 */
export const PublicBooking = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("scheduling")
  const zone = ownZone()
  const [kind, setKind] = useState<SessionKind>(() => defaultKind(coach))
  const picker = useSlotPicker({ coachId: coach.id, kind, zone, startAt: firstMoment(coach) })
  const text = useSlotText(coach.firstName)
  return (
    <Card className={css.card ?? ""}>
      <CoachHeader coach={coach} zone={zone} />
      <KindChoice
        coach={coach}
        kind={kind}
        onChoose={next => {
          setKind(next)
          picker.clear()
        }}
      />
      <section aria-label={t("book.when.title")}>
        <SlotPicker
          picker={picker}
          layout="wide"
          limit={8}
          text={{ ...text, none: () => <p className="ink-2">{t("book.when.choose")}</p> }}
          otherZoneAt={at => coachZoneAt(coach, picker.query.data, at)}
        />
      </section>
      <ChosenSlot coach={coach} picker={picker} />
    </Card>
  )
}

const CoachHeader = ({ coach, zone }: { coach: Coach; zone: string }) => {
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
          <ZoneTime at={now} zone={zone} who={t("book.you")} />
          <ZoneTime at={now} zone={coach.timeZone} who={coach.firstName} />
        </div>
      )}
    </header>
  )
}

interface KindChoiceProps {
  coach: Coach
  kind: SessionKind
  onChoose: (kind: SessionKind) => void
}

const KindChoice = ({ coach, kind, onChoose }: KindChoiceProps) => {
  const { t } = useTranslation("scheduling")
  const lengths = lengthsOf(coach, kind.type)
  const price = priceOf(coach, kind)
  return (
    <div className={css.what}>
      <Segments
        label={t("book.what.type")}
        value={kind.type}
        onChange={type => onChoose(withType(coach, kind, type))}
        choices={typesOf(coach).map(type => ({ value: type, label: t(`type.${type}`) }))}
      />
      {lengths.length > 1 && (
        <Segments
          label={t("book.what.minutes")}
          value={String(kind.minutes)}
          onChange={minutes => onChoose({ ...kind, minutes: Number(minutes) })}
          choices={lengths.map(minutes => ({ value: String(minutes), label: t("minutes", { minutes }) }))}
        />
      )}
      {price && (
        <b>{price.amount > 0 ? <Money amount={price.amount} currency={price.currency} /> : t("book.free")}</b>
      )}
    </div>
  )
}

/** A page of the app itself: who is signed in there goes on to booking, others make an account first. */
const addressFor = (coachId: string, slot: string): string =>
  `/sign-up?${new URLSearchParams({ to: `/coaches/${coachId}/book?${new URLSearchParams({ at: slot })}` })}`

const ChosenSlot = ({ coach, picker }: { coach: Coach; picker: SlotPickerState }) => {
  const { t } = useTranslation("scheduling")
  const { slot, zone } = picker
  return (
    <footer className={css.foot}>
      <p aria-live="polite">
        {slot === null ? (
          <span className="ink-2">{t("open.choose", { city: cityOf(zone) })}</span>
        ) : (
          <b>
            {t("open.chosen", { day: longDay(slot, zone), time: timeText(slot, zone), city: cityOf(zone) })}
          </b>
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
