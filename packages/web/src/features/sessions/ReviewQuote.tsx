import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { monthName } from "../../lib/times.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import css from "./review-quote.module.css"
import { type PublicReview, reviewsOfCoach } from "./reviews-api.ts"

/** The best of the newest reviews, in its author's words. */
export const ReviewQuote = ({ coachId, zone }: { coachId: string; zone: string }) => {
  const { t } = useTranslation("publicPage")
  const review = bestOf(useInfiniteQuery(reviewsOfCoach(coachId)).data ?? [])
  if (!review) return null
  const name = review.author ? review.author.firstName : t("someone")
  return (
    <figure className={css.quote}>
      <Avatar
        person={review.author ? { ...review.author, lastName: review.author.initial } : { firstName: "·" }}
      />
      <div>
        <blockquote>“{review.text}”</blockquote>
        <figcaption className="small ink-2">
          {t("by", { name, month: monthName(review.writtenAt, zone) })}
        </figcaption>
      </div>
    </figure>
  )
}

const bestOf = (reviews: readonly PublicReview[]): PublicReview | undefined =>
  reviews.filter(({ text, stars }) => text && stars >= 4).toSorted((a, b) => b.stars - a.stars)[0]
