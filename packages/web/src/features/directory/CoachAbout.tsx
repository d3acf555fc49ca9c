import { IconCertificate } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"

import css from "./coach-about.module.css"

/** Splits "NSCA-CSCS, strength coach 2016" into a title and the rest. */
const splitCertification = (certification: string): { title: string; rest: string } => {
  const [title = "", ...rest] = certification.split(", ")
  return { title, rest: rest.join(", ") }
}

export const CoachAbout = ({ coach }: { coach: ListedCoach }) => {
  const { t } = useTranslation("directory")
  const name = coach.firstName
  const topics = [...new Set([...coach.specialties, ...coach.strengths])]
  return (
    <div className={css.about}>
      {topics.length > 0 && (
        <ul className={css.topics} aria-label={t("page.topics")}>
          {topics.map(topic => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      )}
      <div className={css.columns}>
        <section>
          <h2>{t("page.story", { name })}</h2>
          {coach.bio ? (
            <p className={`prose ${css.bio}`}>{coach.bio}</p>
          ) : (
            <p className="ink-2">{t("page.noStory", { name })}</p>
          )}
        </section>
        {coach.certifications.length > 0 && (
          <section className={css.trained}>
            <h2>{t("page.trained")}</h2>
            <ul>
              {coach.certifications.map(splitCertification).map(({ title, rest }) => (
                <li key={`${title}${rest}`}>
                  <IconTile icon={<IconCertificate />} colour="fig" />
                  <span>
                    <b>{title}</b>
                    {rest && <span className={css.rest}>{rest}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
