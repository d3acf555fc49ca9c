import { Button } from "@mantine/core"
import { IconEyeOff } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { Stars } from "../../ui/people/Stars.tsx"
import type { Review } from "./api.ts"
import word from "./booking-status-label.module.css"
import css from "./review-list.module.css"

/** One review, whether it is visible, and who decided that. */
export const ReviewRow = ({ review, onDecide }: { review: Review; onDecide: () => void }) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const { author, coach, decision, hidden } = review
  return (
    <li className={css.review} data-hidden={hidden}>
      <Avatar person={author} />
      <div className={css.said}>
        <p className={css.head}>
          <Link to="/admin/users/$userId" params={{ userId: author.id }} className={css.author}>
            {fullName(author)}
          </Link>
          <Stars stars={review.stars} label={t("reviews.given", { count: review.stars })} />
          {hidden && (
            <span className={word.status}>
              <IconEyeOff size={16} stroke={2} aria-hidden="true" />
              {t("reviews.off")}
            </span>
          )}
          <time className="small ink-2" dateTime={review.writtenAt}>
            {dayAndMonth(review.writtenAt, timeZone)}
          </time>
        </p>
        {review.text && <p className="prose">{review.text}</p>}
        {review.answer && (
          <p className="prose ink-2">
            {t("reviews.answer", { name: coach.firstName, text: review.answer.text })}
          </p>
        )}
        {decision && (
          <p className="small ink-2">
            {t(hidden ? "reviews.offBy" : "reviews.onBy", {
              name: fullName(decision.by),
              day: dayAndMonth(decision.at, timeZone),
              reason: decision.reason,
            })}
          </p>
        )}
        <div>
          <Button variant="default" onClick={onDecide} aria-describedby={`says-${review.bookingId}`}>
            {t(hidden ? "reviews.show" : "reviews.hide")}
          </Button>
          <span id={`says-${review.bookingId}`} className="visually-hidden">
            {fullName(author)}
          </span>
        </div>
      </div>
    </li>
  )
}
