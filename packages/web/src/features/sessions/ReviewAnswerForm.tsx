import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import css from "./reviews.module.css"
import { useAnswerReview } from "./reviews-api.ts"

interface Props {
  bookingId: string
  /** The client. */
  name: string
  answer: string
  onDone: () => void
}

/** The coach's answer to a review; an empty one deletes it. */
export const ReviewAnswerForm = ({ bookingId, name, answer, onDone }: Props) => {
  const { t } = useTranslation(["sessions", "common"])
  const [text, setText] = useState(answer)
  const send = useAnswerReview({
    done: () => {
      toast({ text: t("review.answered", { name }) })
      onDone()
    },
  })
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        send.mutate({ params: { bookingId }, body: { text: text.trim() } })
      }}
    >
      <Textarea
        label={t("review.answerTo", { name })}
        description={t(answer ? "review.answerEmpty" : "review.answerHint")}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
      />
      <FormError of={send.error} />
      <div className={css.foot}>
        <Button type="submit" loading={send.isPending} disabled={text.trim() === answer}>
          {t("common:save")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("common:cancel")}
        </Button>
      </div>
    </form>
  )
}
