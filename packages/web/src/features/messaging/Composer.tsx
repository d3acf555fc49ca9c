import { Textarea } from "@mantine/core"
import { MAX_MESSAGE_LENGTH } from "@rapport/domain/messaging/limits"
import { IconArrowUp, IconX } from "@tabler/icons-react"
import { type KeyboardEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Message } from "../../entities/room/api.ts"
import { emit } from "../../lib/realtime.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import css from "./composer.module.css"
import { keepDraft, readDraft } from "./drafts.ts"
import { outboxOf } from "./outbox.ts"

interface Props {
  roomId: string
  myId: string
  /** Whom one writes to. */
  name: string
  replyTo: { message: Message; name: string } | null
  endReply: () => void
}

const TYPING_EVERY_MS = 3_000
const EXCERPT = 200

/** Where a message is written. What is typed stays as a draft until it is sent. */
export const Composer = ({ roomId, myId, name, replyTo, endReply }: Props) => {
  const { t } = useTranslation("messaging")
  const phone = usePhone()
  const [text, setText] = useState(() => readDraft(myId, roomId))
  const typedAt = useRef(0)
  const field = useRef<HTMLTextAreaElement>(null)
  const excess = [...text].length - MAX_MESSAGE_LENGTH
  const canSend = text.trim() !== "" && excess <= 0

  const type = (next: string): void => {
    setText(next)
    keepDraft(myId, roomId, next)
    const now = Date.now()
    if (next === "" || now - typedAt.current < TYPING_EVERY_MS) return
    typedAt.current = now
    emit("typing", { roomId })
  }
  const send = (): void => {
    if (!canSend) return
    outboxOf(myId).add(
      roomId,
      text,
      replyTo && {
        id: replyTo.message.id,
        senderId: replyTo.message.senderId,
        excerpt: replyTo.message.text.slice(0, EXCERPT),
      },
    )
    type("")
    typedAt.current = 0
    endReply()
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && replyTo) endReply()
    if (event.key !== "Enter" || event.shiftKey || phone || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className={css.composer}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      {replyTo && (
        <div className={css.reply}>
          <p className={css.quote}>
            <strong>{t("room.replyTo", { name: replyTo.name })}</strong>
            <span>{replyTo.message.text}</span>
          </p>
          <RoundButton variant="plain" label={t("room.noReply")} icon={<IconX />} onClick={endReply} />
        </div>
      )}
      <div className={css.line}>
        <Textarea
          ref={field}
          className={css.field ?? ""}
          classNames={{ input: css.input ?? "" }}
          aria-label={t("write.label", { name })}
          placeholder={t("write.label", { name })}
          autosize
          minRows={1}
          maxRows={8}
          dir="auto"
          value={text}
          error={excess > 0 && t("write.tooLong", { count: excess })}
          onChange={event => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={css.send}
          disabled={!canSend}
          aria-label={t("write.send")}
          title={t("write.send")}
        >
          <IconArrowUp size={22} stroke={2} aria-hidden="true" />
        </button>
      </div>
    </form>
  )
}
