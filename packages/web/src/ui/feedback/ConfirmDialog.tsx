import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { Sheet } from "../layout/Sheet.tsx"
import type { PendingConfirm } from "./confirm.ts"

/** The dialog of `confirm`; keeps its content during the closing animation. */
export default function ConfirmDialog({ question }: { question: PendingConfirm | null }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<PendingConfirm | null>(question)
  useEffect(() => {
    if (question) setShown(question)
  }, [question])
  if (!shown) return null
  return (
    <Sheet
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={shown.title}
      size={440}
      foot={
        <>
          <Button variant="default" onClick={() => question?.answer(false)}>
            {shown.no ?? t("keep")}
          </Button>
          <Button
            {...(shown.danger && { color: "danger" })}
            onClick={() => question?.answer(true)}
            data-autofocus
          >
            {shown.yes}
          </Button>
        </>
      }
    >
      {shown.text && <div className="ink-2 prose">{shown.text}</div>}
    </Sheet>
  )
}
