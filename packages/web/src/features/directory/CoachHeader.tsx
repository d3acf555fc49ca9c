import { IconBarbell, IconLanguage, IconStarFilled } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { usePresence } from "../../lib/presence.ts"
import { cityOf, hourOf, timeText } from "../../lib/times.ts"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"
import { StatusDot } from "../../ui/people/StatusDot.tsx"
import { SunMark } from "../../ui/time/SunMark.tsx"

import css from "./coach-header.module.css"
import { languageNames } from "./languages.ts"
import { ratingText } from "./rating-text.ts"

/** The coach's picture, name and key facts. */
export const CoachHeader = ({ coach, now }: { coach: ListedCoach; now: number }) => {
  const { t } = useTranslation(["directory", "common"])
  const phone = usePhone()
  const time = timeText(now, coach.timeZone)
  const city = cityOf(coach.timeZone)
  const presence = usePresence(coach.id, coach.status) ?? "offline"
  return (
    <header className={css.top}>
      <Portrait
        person={coach}
        crop={phone ? "dome" : "d"}
        size={phone ? 228 : 196}
        className={phone ? css.dome : ""}
      />
      <div className={css.words}>
        <h1 tabIndex={-1} className="welcome">
          {fullName(coach)}
        </h1>
        {coach.headline && <p className={css.headline}>{coach.headline}</p>}
        <ul className={css.facts}>
          {coach.rating && (
            <li>
              <IconStarFilled className={css.star} aria-hidden="true" />
              <span>
                <b>{ratingText(coach.rating.average)}</b>{" "}
                <span className="ink-2">{t("page.reviews", { count: coach.rating.count })}</span>
              </span>
            </li>
          )}
          <li>
            <SunMark hour={hourOf(now, coach.timeZone)} />
            {phone ? t("page.nowShort", { time, city }) : t("page.nowIn", { time, city })}
          </li>
          {coach.yearsOfExperience > 0 && (
            <li>
              <IconBarbell aria-hidden="true" />
              {t(phone ? "years" : "page.yearsOf", { count: coach.yearsOfExperience })}
            </li>
          )}
          {coach.languages.length > 0 && (
            <li>
              <IconLanguage aria-hidden="true" />
              <span className="visually-hidden">
                {t("page.speaks", { languages: languageNames(coach.languages) })}
              </span>
              <span aria-hidden="true">{languageNames(coach.languages)}</span>
            </li>
          )}
          {presence !== "offline" && (
            <li>
              <StatusDot status={presence} />
              {t(`common:presence.${presence}`)}
            </li>
          )}
        </ul>
      </div>
    </header>
  )
}
