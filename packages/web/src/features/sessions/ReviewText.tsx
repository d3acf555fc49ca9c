import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Stars } from "../../ui/people/Stars.tsx"
import css from "./reviews.module.css"
import type { PublicReview, Review } from "./reviews-api.ts"

interface Props {
  review: Pick<Review | PublicReview, "stars" | "text" | "answer">
  coach: Pick<Booking["coach"], "firstName" | "lastName" | "profilePicture" | "coachProfilePicture">
}

/** The stars, the text, and the coach's answer. */
export const ReviewText = ({ review, coach }: Props) => {
  const { t } = useTranslation("sessions")
  return (
    <div className={css.words}>
      <Stars stars={review.stars} label={t("review.given", { count: review.stars })} />
      {review.text && <p className="prose">{review.text}</p>}
      {review.answer && <CoachAnswer coach={coach} text={review.answer.text} />}
    </div>
  )
}

export const CoachAnswer = ({ coach, text }: { coach: Props["coach"]; text: string }) => {
  const { t } = useTranslation("sessions")
  return (
    <div className={css.answer}>
      <Avatar person={coach} side="coach" size={30} />
      <p className="prose ink-2">{t("review.says", { name: coach.firstName, text })}</p>
    </div>
  )
}
