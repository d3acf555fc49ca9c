import { useTranslation } from "react-i18next"
import { toast } from "../../ui/feedback/toast.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { type Review, useHideReview } from "./api.ts"
import { ReasonForm } from "./ReasonForm.tsx"
import css from "./review-list.module.css"

/** Hides a review or shows it again, with a reason that is stored. */
export const ReviewSheet = ({ review, onClose }: { review: Review; onClose: () => void }) => {
  const { t } = useTranslation("admin")
  const { author, coach, bookingId } = review
  const hidden = !review.hidden
  const names = { author: author.firstName, coach: coach.firstName }
  const hide = useHideReview({
    done: () => {
      onClose()
      toast({ text: t(hidden ? "reviews.hidden" : "reviews.shown") })
    },
  })
  return (
    <Sheet opened onClose={onClose} title={t(hidden ? "reviews.hideTitle" : "reviews.showTitle")} size={480}>
      <div className={css.sheet}>
        <p className="ink-2">{t(hidden ? "reviews.hideText" : "reviews.showText", names)}</p>
        <ReasonForm
          danger={hidden}
          action={t(hidden ? "reviews.hide" : "reviews.show")}
          pending={hide.isPending}
          refused={hide.error}
          onReason={reason => hide.mutate({ params: { bookingId }, body: { hidden, reason } })}
        />
      </div>
    </Sheet>
  )
}
