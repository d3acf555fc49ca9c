import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Coach, SessionKind } from "../../../entities/coach/api.ts"
import { SlotPicker } from "../../../entities/coach/SlotPicker.tsx"
import { type SlotPickerState, useSlotPicker } from "../../../entities/coach/use-slot-picker.ts"
import { cityOf, ownZone, timesDiffer } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { Money } from "../../../ui/charts/Money.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import { coachZoneAt } from "./coach-zone.ts"
import { PublicChoice } from "./PublicChoice.tsx"
import css from "./public-booking.module.css"
import {
  defaultKind,
  firstMoment,
  isFreeFirstCall,
  lengthsOf,
  priceOf,
  typesOf,
  withType,
} from "./use-book.ts"
import { useSlotText } from "./use-slot-text.ts"

/** What is chosen on a coach's public page: it knows no login and books nothing. */
export const usePublicChoice = (coach: Coach) => {
  const zone = ownZone()
  const [kind, setKind] = useState<SessionKind>(() => defaultKind(coach))
  const picker = useSlotPicker({ coachId: coach.id, kind, zone, startAt: firstMoment(coach) })
  return {
    kind,
    picker,
    chooseKind: (next: SessionKind): void => {
      setKind(next)
      picker.clear()
    },
  }
}

export type PublicChoiceState = ReturnType<typeof usePublicChoice>

/**
 * A coach's free times for everybody. The chosen time is passed on to the app in a new window, where the request to
 * connect is made.
 */
export const PublicBooking = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("scheduling")
  const state = usePublicChoice(coach)
  const { picker } = state
  const text = useSlotText(coach.firstName)
  return (
    <Card className={css.card ?? ""}>
      <KindChoice coach={coach} state={state} />
      <section aria-label={t("book.when.title")}>
        <SlotPicker
          picker={picker}
          layout="wide"
          limit={6}
          text={{ ...text, none: () => <p className="ink-2">{t("book.when.choose")}</p> }}
          otherZoneAt={at => coachZoneAt(coach, picker.query.data, at)}
        >
          <Zones coach={coach} picker={picker} />
        </SlotPicker>
      </section>
      <PublicChoice coach={coach} state={state} />
    </Card>
  )
}

/** Type and length, and what they cost. */
export const KindChoice = ({ coach, state }: { coach: Coach; state: PublicChoiceState }) => {
  const { t } = useTranslation(["scheduling", "publicPage"])
  const phone = usePhone()
  const { kind, chooseKind } = state
  const lengths = lengthsOf(coach, kind.type)
  const types = typesOf(coach)
  const price = priceOf(coach, kind)
  return (
    <div className={css.what}>
      {types.length > 1 && (
        <Segments
          fullWidth={phone}
          label={t("book.what.type")}
          value={kind.type}
          onChange={type => chooseKind(withType(coach, kind, type))}
          choices={types.map(type => ({ value: type, label: t(`type.${type}`) }))}
        />
      )}
      {lengths.length > 1 && (
        <Segments
          fullWidth={phone}
          label={t("book.what.minutes")}
          value={String(kind.minutes)}
          onChange={minutes => chooseKind({ ...kind, minutes: Number(minutes) })}
          choices={lengths.map(minutes => ({
            value: String(minutes),
            label: t(isFreeFirstCall(coach, { ...kind, minutes }) ? "publicPage:freeMinutes" : "minutes", {
              minutes,
            }),
          }))}
        />
      )}
      {price && (
        <p className={css.cost}>
          {phone && (
            <span className="ink-2">
              {t("publicPage:kind", { minutes: kind.minutes, type: t(`publicPage:type.${kind.type}`) })}
            </span>
          )}
          <b className={css.price}>
            {price.amount > 0 ? <Money amount={price.amount} currency={price.currency} /> : t("book.free")}
          </b>
        </p>
      )}
    </div>
  )
}

/** Whose clock the times go by, and the coach's where it shows another time. */
const Zones = ({ coach, picker }: { coach: Coach; picker: SlotPickerState }) => {
  const { t } = useTranslation(["scheduling", "publicPage"])
  const now = useNow()
  const { zone } = picker
  return (
    <div className={css.zones}>
      {timesDiffer(now, zone, coach.timeZone) ? (
        <>
          <ZoneTime at={now} zone={zone} who={t("book.you")} />
          <ZoneTime at={now} zone={coach.timeZone} who={coach.firstName} />
        </>
      ) : (
        <p className="small ink-2">{t("publicPage:timesFor", { city: cityOf(zone) })}</p>
      )}
    </div>
  )
}
