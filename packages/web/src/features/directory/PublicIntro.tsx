import { IconCertificate, IconLanguage, IconStarFilled } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Coach } from "../../entities/coach/api.ts"
import { cityOf, hourOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import { languageNames } from "./languages.ts"
import css from "./public-intro.module.css"
import { ratingText } from "./rating-text.ts"

/** Who the coach is, for visitors: picture, name, rating and key facts. */
export const PublicIntro = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("publicPage")
  const now = useNow()
  const training = [
    ...coach.certifications.slice(0, 2),
    ...(coach.yearsOfExperience > 0 ? [t("years", { count: coach.yearsOfExperience })] : []),
  ].join(", ")
  return (
    <header className={css.intro}>
      <Portrait person={coach} size={184} className={css.portrait} />
      <div className={css.words}>
        <h1>{fullName(coach)}</h1>
        {coach.headline && <p className="ink-2">{coach.headline}</p>}
        <ul className={css.facts}>
          {coach.rating && (
            <li>
              <IconStarFilled className={css.star} aria-hidden="true" />
              <span>
                <b>{ratingText(coach.rating.average)}</b>{" "}
                <span className="ink-2">{t("reviews", { count: coach.rating.count })}</span>
              </span>
            </li>
          )}
          <li className={css.more}>
            <SunMark hour={hourOf(now, coach.timeZone)} />
            {t("nowIn", { time: timeText(now, coach.timeZone), city: cityOf(coach.timeZone) })}
          </li>
          {coach.languages.length > 0 && (
            <li className={css.more}>
              <IconLanguage aria-hidden="true" />
              <span className="visually-hidden">
                {t("speaks", { languages: languageNames(coach.languages) })}
              </span>
              <span aria-hidden="true">{languageNames(coach.languages)}</span>
            </li>
          )}
          {training && (
            <li className={css.more}>
              <IconCertificate aria-hidden="true" />
              {training}
            </li>
          )}
        </ul>
      </div>
    </header>
  )
}

/** The coach's own words, where there are any. */
export const PublicStory = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("publicPage")
  if (!coach.bio) return null
  return (
    <section className={css.story}>
      <h2>{t("story", { name: coach.firstName })}</h2>
      <p className="prose">{coach.bio}</p>
    </section>
  )
}
