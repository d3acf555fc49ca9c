import { Button, Textarea } from "@mantine/core"
import { type ReactNode, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProblemError } from "../../lib/problem.ts"
import { Sheet } from "../layout/Sheet.tsx"
import { FormError } from "./form-errors.tsx"

interface Props {
  title: ReactNode
  /** What will happen. */
  text: ReactNode
  /** Label of the text field: "A word to Mara". */
  label: string
  yes: string
  danger?: boolean | undefined
  pending: boolean
  problem: ProblemError | null
  onYes: (reason: string | undefined) => void
  onClose: () => void
}

const MAX_LENGTH = 500

/** Confirmation dialog with an optional reason, for actions that the other person is notified of. */
export const ReasonDialog = ({
  title,
  text,
  label,
  yes,
  danger,
  pending,
  problem,
  onYes,
  onClose,
}: Props) => {
  const { t } = useTranslation()
  const [reason, setReason] = useState("")
  const form = useId()
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      size={460}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button type="submit" form={form} loading={pending} {...(danger && { color: "danger" })}>
            {yes}
          </Button>
        </>
      }
    >
      <form
        id={form}
        style={{ display: "grid", gap: 16 }}
        onSubmit={event => {
          event.preventDefault()
          onYes(reason.trim() || undefined)
        }}
      >
        <div className="ink-2 prose" style={{ display: "grid", gap: 8 }}>
          {text}
        </div>
        <FormError of={problem} />
        <Textarea
          label={`${label} (${t("optional")})`}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MAX_LENGTH}
        />
      </form>
    </Sheet>
  )
}
