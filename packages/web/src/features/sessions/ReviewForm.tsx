import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import css from "./reviews.module.css"
import { type Review, useChangeReview, useWriteReview } from "./reviews-api.ts"
import { StarsInput } from "./StarsInput.tsx"

interface Props {
  bookingId: string
  /** The coach. */
  name: string
  /** The review so far. */
  review: Review | null
  onDone: () => void
}

export const ReviewForm = ({ bookingId, name, review, onDone }: Props) => {
  const { t } = useTranslation(["sessions", "common"])
  const [stars, setStars] = useState(review?.stars ?? 0)
  const [text, setText] = useState(review?.text ?? "")
  const done = (): void => {
    toast({ text: t("review.kept") })
    onDone()
  }
  const write = useWriteReview({ done })
  const revise = useChangeReview({ done })
  const call = review ? revise : write
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        if (stars > 0) call.mutate({ params: { bookingId }, body: { stars, text: text.trim() } })
      }}
    >
      <StarsInput value={stars} onChange={setStars} />
      <Textarea
        label={`${t("review.text", { name })} (${t("common:optional")})`}
        description={t("review.textHint", { name })}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
      />
      <FormError of={call.error} />
      <div className={css.foot}>
        <Button type="submit" loading={call.isPending} disabled={stars === 0}>
          {t(review ? "common:save" : "review.send")}
        </Button>
        {review && (
          <Button variant="default" onClick={onDone}>
            {t("common:cancel")}
          </Button>
        )}
      </div>
    </form>
  )
}
