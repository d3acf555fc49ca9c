import { IconStarFilled } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"

import css from "./rating-line.module.css"
import { ratingText } from "./rating-text.ts"

/** The average rating and the number of reviews. */
export const RatingLine = ({ rating }: { rating: NonNullable<ListedCoach["rating"]> }) => {
  const { t } = useTranslation("directory")
  const average = ratingText(rating.average)
  return (
    <p className={css.rating}>
      <IconStarFilled aria-hidden="true" />
      <span className="visually-hidden">{t("rated", { rating: average, count: rating.count })}</span>
      <span aria-hidden="true">
        <b>{average}</b> <span className="ink-2">({rating.count})</span>
      </span>
    </p>
  )
}
