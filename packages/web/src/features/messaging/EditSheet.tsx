import { Button, Textarea } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Message } from "../../entities/room/api.ts"
import { useCall } from "../../lib/queries.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"

/** Changes the text of a message that was sent. */
export const EditSheet = ({ message, onClose }: { message: Message; onClose: () => void }) => {
  const { t } = useTranslation(["messaging", "common"])
  const [text, setText] = useState(message.text)
  const change = useCall("PATCH /chat/messages/{roomId}/{messageId}", { done: onClose })
  const { roomId, id: messageId } = message
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("menu.editTitle")}
      foot={
        <Button
          loading={change.isPending}
          disabled={text.trim() === ""}
          onClick={() => change.mutate({ params: { roomId, messageId }, body: { text } })}
        >
          {t("common:save")}
        </Button>
      }
    >
      <FormError of={change.error} />
      <Textarea
        label={t("menu.editLabel")}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
    </Sheet>
  )
}
