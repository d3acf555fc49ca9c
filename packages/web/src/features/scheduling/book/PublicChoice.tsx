import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Coach } from "../../../entities/coach/api.ts"
import { longDay, timeText } from "../../../lib/times.ts"
import { Time } from "../../../ui/time/Time.tsx"
import type { PublicChoiceState } from "./PublicBooking.tsx"
import css from "./public-booking.module.css"

/** A page of the app itself: who is signed in there goes on to booking, others make an account first. */
const addressFor = (coachId: string, slot: string): string =>
  `/sign-up?${new URLSearchParams({ to: `/coaches/${coachId}/book?${new URLSearchParams({ at: slot })}` })}`

/** The chosen time, what happens next, and the way there. */
export const PublicChoice = ({ coach, state }: { coach: Coach; state: PublicChoiceState }) => {
  const { t } = useTranslation("publicPage")
  const { picker, kind } = state
  const { slot, zone } = picker
  const name = coach.firstName
  const next = coach.pace ? t(`paysAnswers.${coach.pace}`, { name }) : t("pays", { name })
  return (
    <footer className={css.foot} data-chosen={slot !== null}>
      <div className={css.chosen} aria-live="polite">
        {slot === null ? (
          <b>{t("pick")}</b>
        ) : (
          <p className={css.line}>
            <Time at={slot} zone={zone} size={27} />
            <b>
              {t("chosen", {
                day: longDay(slot, zone),
                kind: t("kind", { minutes: kind.minutes, type: t(`type.${kind.type}`) }),
              })}
            </b>
          </p>
        )}
        <p className="small ink-2">{next}</p>
      </div>
      {slot !== null && (
        <Button component="a" href={addressFor(coach.id, slot)} target="_blank" rel="noopener" size="lg">
          {t("askFor", { time: timeText(slot, zone) })}
        </Button>
      )}
    </footer>
  )
}
