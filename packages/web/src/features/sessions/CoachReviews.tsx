import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { monthName } from "../../lib/times.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Stars } from "../../ui/people/Stars.tsx"
import { CoachAnswer } from "./ReviewText.tsx"
import css from "./reviews.module.css"
import { type PublicReview, reviewsOfCoach } from "./reviews-api.ts"

type Coach = Pick<
  Booking["coach"],
  "id" | "firstName" | "lastName" | "profilePicture" | "coachProfilePicture"
>

/** The reviews of a coach, newest first. */
export const CoachReviews = ({ coach, zone }: { coach: Coach; zone: string }) => {
  const { t } = useTranslation("sessions")
  const reviews = useInfiniteQuery(reviewsOfCoach(coach.id))
  return (
    <section className={css.section}>
      <h2>{t("reviews.title")}</h2>
      <QueryState
        from={reviews}
        what={t("reviews.what")}
        loading={<RowsSkeleton count={2} />}
        empty={list => list.length === 0 && <p className="ink-2">{t("reviews.none")}</p>}
      >
        {list => (
          <>
            <ul className={css.list}>
              {list.map(review => (
                <ReviewRow key={review.bookingId} review={review} coach={coach} zone={zone} />
              ))}
            </ul>
            {reviews.hasNextPage && (
              <Button
                variant="default"
                style={{ justifySelf: "start" }}
                loading={reviews.isFetchingNextPage}
                onClick={() => void reviews.fetchNextPage()}
              >
                {t("reviews.more")}
              </Button>
            )}
          </>
        )}
      </QueryState>
    </section>
  )
}

const ReviewRow = ({ review, coach, zone }: { review: PublicReview; coach: Coach; zone: string }) => {
  const { t } = useTranslation("sessions")
  const { author } = review
  const name = author ? `${author.firstName} ${author.initial}` : t("reviews.someone")
  return (
    <li className={css.review}>
      <Avatar person={author ? { ...author, lastName: author.initial } : { firstName: "·" }} />
      <div className={css.said}>
        <p className={css.head}>
          <b>{name}</b>
          <Stars stars={review.stars} label={t("review.given", { count: review.stars })} />
          <time className="small ink-2" dateTime={review.writtenAt}>
            {monthName(review.writtenAt, zone, true)}
          </time>
        </p>
        {review.text && <p className="prose">{review.text}</p>}
        {review.answer && <CoachAnswer coach={coach} text={review.answer.text} />}
      </div>
    </li>
  )
}
