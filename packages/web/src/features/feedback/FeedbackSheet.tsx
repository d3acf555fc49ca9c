import { Button, Textarea } from "@mantine/core"
import { useLocation } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useCall } from "../../lib/queries.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useForm } from "../../ui/inputs/use-form.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"

/** A form that writes to the admins; it also says on which page the person is. */
export const FeedbackSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Sheet opened={opened} onClose={onClose} title={t("feedback.title")} size={480}>
      <FeedbackForm onSent={onClose} />
    </Sheet>
  )
}

const FeedbackForm = ({ onSent }: { onSent: () => void }) => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const send = useCall("POST /feedback", {
    done: () => {
      toast({ text: t("feedback.sent") })
      onSent()
    },
  })
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { text: "" },
    validate: { text: value => (value.trim() ? null : t("feedback.missing")) },
  })
  return (
    <form onSubmit={form.onSubmit(({ text }) => send.mutate({ body: { text, page: pathname } }))} noValidate>
      <Textarea
        label={t("feedback.label")}
        description={t("feedback.hint")}
        maxLength={2000}
        minRows={4}
        data-autofocus
        key={form.key("text")}
        {...form.getInputProps("text")}
      />
      <FormError of={send.error} />
      <Button type="submit" mt="md" loading={send.isPending}>
        {t("feedback.send")}
      </Button>
    </form>
  )
}
