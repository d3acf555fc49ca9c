import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { Money } from "../../ui/charts/Money.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { PresenceDot } from "../../ui/people/PresenceDot.tsx"
import { fullName } from "../../ui/people/person.ts"

import { CoachButton } from "./CoachButton.tsx"
import css from "./coach-card.module.css"
import { connectionStatusText } from "./connection-status.ts"
import { languageNames } from "./languages.ts"
import { NextFree } from "./NextFree.tsx"
import { RatingLine } from "./RatingLine.tsx"

interface Props {
  coach: ListedCoach
  zone: string
  now: number
  isSelf: boolean
  onRequest: (coach: ListedCoach) => void
}

export const CoachCard = ({ coach, zone, now, isSelf, onRequest }: Props) => {
  const { t } = useTranslation(["directory", "visits", "publicPage"])
  const phone = usePhone()
  const connectionStatus = connectionStatusText(t, coach, { zone, now, phone })
  const facts = [
    coach.yearsOfExperience > 0 && t("years", { count: coach.yearsOfExperience }),
    languageNames(coach.languages),
  ].filter(Boolean)
  return (
    <article className={css.card}>
      <Portrait person={coach} size={phone ? 88 : 110} />
      <div className={css.words}>
        <h2 className={css.name}>
          <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className={css.link}>
            {fullName(coach)}
          </Link>{" "}
          <PresenceDot person={coach} />
        </h2>
        {coach.rating && <RatingLine rating={coach.rating} />}
        <p className={css.headline}>
          {coach.headline || t("publicPage:newCoach", { name: coach.firstName })}
        </p>
        <p className={css.topics}>{coach.specialties.slice(0, 3).join(", ")}</p>
        <p className={css.facts}>{facts.join(" · ")}</p>
        <div className={css.offer}>
          <NextFree coach={coach} zone={zone} now={now} />
          {coach.firstCall && coach.connectionStatus === "accepted" && (
            <Link
              to="/coaches/$coachId/book"
              params={{ coachId: coach.id }}
              search={{ first: true }}
              className={css.free}
            >
              {t("publicPage:firstCall.short", { minutes: coach.firstCall.minutes })}
            </Link>
          )}
          {coach.priceFrom && (
            <p className={css.price}>
              <span className={css.from}>{t("from")} </span>
              <b>
                <Money amount={coach.priceFrom.amount} currency={coach.priceFrom.currency} />
              </b>
              <span className="small ink-2"> {t("visits:price.anHour")}</span>
            </p>
          )}
        </div>
      </div>
      <div className={css.foot}>
        {isSelf ? (
          <span className="small ink-2">{t("thisIsYou")}</span>
        ) : (
          <ConnectionChip state={connectionStatus.state} word={connectionStatus.word} />
        )}
        <span className={css.aside} data-tight={coach.button === "request"}>
          {!isSelf && connectionStatus.aside}
        </span>
        <CoachButton coach={coach} onRequest={() => onRequest(coach)} />
      </div>
    </article>
  )
}
