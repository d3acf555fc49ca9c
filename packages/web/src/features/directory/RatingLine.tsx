import { IconStarFilled } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "./api.ts"
import css from "./rating-line.module.css"
import { ratingText } from "./rating-text.ts"

/** A star, the mean and how many said so. */
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
