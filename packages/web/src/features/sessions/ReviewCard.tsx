import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Booking, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { ReviewAnswerForm } from "./ReviewAnswerForm.tsx"
import { ReviewForm } from "./ReviewForm.tsx"
import { ReviewText } from "./ReviewText.tsx"
import { type ReviewOfBooking, reviewOfBooking, useDeleteReview } from "./reviews-api.ts"

/** The client's review of a session that took place, and the coach's answer. */
export const ReviewCard = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherPerson(booking, me.id)
  const isClient = sideOf(booking, me.id) === "client"
  return (
    <Card title={t(isClient ? "review.title" : "review.titleCoach", { name })} id="review">
      <QueryState
        from={useQuery(reviewOfBooking(booking.id))}
        what={t("review.what")}
        loading={
          <>
            <SkeletonBlock width={220} height={44} />
            <SkeletonBlock height={72} />
          </>
        }
      >
        {found => <ReviewOf booking={booking} found={found} isClient={isClient} />}
      </QueryState>
    </Card>
  )
}

interface Props {
  booking: Booking
  found: ReviewOfBooking
  isClient: boolean
}

const ReviewOf = ({ booking, found: { review, can }, isClient }: Props) => {
  const { t } = useTranslation("sessions")
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const { firstName: name } = isClient ? booking.coach : booking.client
  const deletion = useDeleteReview({
    done: () => toast({ text: t("review.tookBack") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const remove = async (): Promise<void> => {
    const yes = await confirm({
      title: t("review.askBack"),
      text: t("review.askBackText", { name }),
      yes: t("review.takeBack"),
      danger: true,
    })
    if (yes) deletion.mutate({ params: { bookingId: booking.id } })
  }
  if (!review)
    return can.write ? (
      <ReviewForm bookingId={booking.id} name={name} review={null} onDone={close} />
    ) : (
      <p className="ink-2">{t("review.none", { name })}</p>
    )
  if (open && can.change)
    return <ReviewForm bookingId={booking.id} name={name} review={review} onDone={close} />
  return (
    <>
      <ReviewText review={review} coach={booking.coach} />
      {review.hidden && <p className="small ink-2">{t("review.hidden")}</p>}
      {open && can.answer ? (
        <ReviewAnswerForm
          bookingId={booking.id}
          name={name}
          answer={review.answer?.text ?? ""}
          onDone={close}
        />
      ) : (
        <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
          {can.answer && (
            <Button variant={review.answer ? "default" : "light"} onClick={() => setOpen(true)}>
              {t(review.answer ? "review.changeAnswer" : "review.answer")}
            </Button>
          )}
          {can.change && (
            <>
              <Button variant="default" onClick={() => setOpen(true)}>
                {t("review.change")}
              </Button>
              <Button variant="subtle" loading={deletion.isPending} onClick={() => void remove()}>
                {t("review.takeBack")}
              </Button>
            </>
          )}
        </div>
      )}
    </>
  )
}
