import { IconStar, IconStarFilled } from "@tabler/icons-react"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import css from "./stars-input.module.css"

interface Props {
  /** 0 while nothing is chosen. */
  value: number
  onChange: (stars: number) => void
}

const words = ["one", "two", "three", "four", "five"] as const

/** One to five stars, by touch, mouse or arrow keys, with the word for them. */
export const StarsInput = ({ value, onChange }: Props) => {
  const { t } = useTranslation("sessions")
  const name = useId()
  const chosen = words[value - 1]
  return (
    <fieldset className={css.field}>
      <legend className="label">{t("review.stars")}</legend>
      <div className={css.row}>
        {words.map((word, index) => {
          const stars = index + 1
          return (
            <label key={word} className={css.star} data-on={stars <= value}>
              <input
                type="radio"
                name={name}
                value={stars}
                checked={stars === value}
                onChange={() => onChange(stars)}
                className="visually-hidden"
                required
              />
              <span className="visually-hidden">{t(`review.word.${word}`)}</span>
              {stars <= value ? <IconStarFilled aria-hidden="true" /> : <IconStar aria-hidden="true" />}
            </label>
          )
        })}
        <span className="ink-2" aria-hidden="true">
          {chosen && t(`review.word.${chosen}`)}
        </span>
      </div>
    </fieldset>
  )
}
