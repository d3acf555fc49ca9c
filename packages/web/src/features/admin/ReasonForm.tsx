import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ProblemError } from "../../lib/problem.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { useForm } from "../../ui/inputs/use-form.ts"
import css from "./reason-form.module.css"

const MIN_REASON_LENGTH = 5

interface Props {
  /** Who will see the reason; without a name it is only stored on the server. */
  name?: string | undefined
  action: string
  danger?: boolean
  pending: boolean
  refused: ProblemError | null
  onReason: (reason: string) => void
}

/** A form for admin actions that require a reason, which is recorded and shown to the person. */
export const ReasonForm = ({ name, action, danger = false, pending, refused, onReason }: Props) => {
  const { t } = useTranslation("admin")
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: { reason: value => (value.trim().length >= MIN_REASON_LENGTH ? null : t("reason.missing")) },
  })
  return (
    <form className={css.form} onSubmit={form.onSubmit(({ reason }) => onReason(reason.trim()))} noValidate>
      <Textarea
        label={t("reason.label")}
        description={name ? t("reason.hint", { name }) : t("reason.hintServer")}
        maxLength={500}
        minRows={2}
        data-autofocus
        key={form.key("reason")}
        {...form.getInputProps("reason")}
      />
      <FormError of={refused} />
      <div className={css.foot}>
        <Button
          type="submit"
          variant={danger ? "light" : "filled"}
          {...(danger && { color: "danger" })}
          loading={pending}
        >
          {action}
        </Button>
      </div>
    </form>
  )
}
