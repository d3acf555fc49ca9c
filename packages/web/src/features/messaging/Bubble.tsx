import { IconAlertCircle, IconClock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { RoomMember } from "../../entities/room/api.ts"
import { timeText } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import css from "./bubble.module.css"
import type { MessageInContext } from "./grouping.ts"
import { type MessageActions, MessageMenu } from "./MessageMenu.tsx"
import type { WaitingMessage } from "./outbox.ts"

interface Props {
  context: MessageInContext
  sender: RoomMember | undefined
  members: ReadonlyMap<string, RoomMember>
  myId: string
  zone: string
  actions: MessageActions
}

/** One message. Those of one writer stand close together; the last of them has the face. */
export const Bubble = ({ context, sender, members, myId, zone, actions }: Props) => {
  const { t } = useTranslation("messaging")
  const { message, startsGroup, endsGroup } = context
  const isMine = message.senderId === myId
  const nameOf = (id: string): string => (id === myId ? t("room.you") : (members.get(id)?.firstName ?? ""))
  const time = timeText(message.createdAt, zone)
  return (
    <li className={css.row} data-mine={isMine} data-starts={startsGroup} data-seq={message.seq}>
      {!isMine && (
        <span className={css.face}>
          {endsGroup && sender && (
            <Avatar person={sender} side={sender.relationship === "coach" ? "coach" : "client"} size={32} />
          )}
        </span>
      )}
      <div className={css.bubble} data-deleted={message.deletedAt !== null}>
        <span className="visually-hidden">{t("room.at", { name: nameOf(message.senderId), time })}</span>
        {message.replyTo && !message.deletedAt && (
          <p className={css.quote} data-mine={message.replyTo.senderId === myId}>
            {message.replyTo.isDeleted
              ? t("room.deleted")
              : t("room.from", { name: nameOf(message.replyTo.senderId), text: message.replyTo.excerpt })}
          </p>
        )}
        <p className={css.text} dir="auto">
          {message.deletedAt ? t("room.deleted") : message.text}
        </p>
      </div>
      {message.reactions.length > 0 && (
        <span className={css.reactions}>
          {message.reactions.map(({ emoji, userIds }) => (
            <button
              key={emoji}
              type="button"
              aria-pressed={userIds.includes(myId)}
              aria-label={t("room.reaction", { emoji, names: userIds.map(nameOf).join(", ") })}
              disabled={!actions.reply}
              onClick={() => actions.react(message, emoji)}
            >
              {emoji} {userIds.length}
            </button>
          ))}
        </span>
      )}
      <span className={css.tools}>
        <time dateTime={message.createdAt} className={css.time} aria-hidden="true">
          {time}
        </time>
        {message.editedAt && <span className={css.time}>{t("room.edited")}</span>}
        {!message.deletedAt && <MessageMenu message={message} isMine={isMine} actions={actions} />}
      </span>
    </li>
  )
}

interface WaitingProps {
  message: WaitingMessage
  onRetry: () => void
  onDiscard: () => void
}

/** A message on its way, or one that the server refused. */
export const WaitingBubble = ({ message, onRetry, onDiscard }: WaitingProps) => {
  const { t } = useTranslation("messaging")
  const isRefused = message.status === "refused"
  const isLate = message.status === "waiting" && message.wasTried
  return (
    <li className={css.row} data-mine data-starts>
      <div className={css.sending}>
        <div className={css.bubble} data-waiting={message.status}>
          {message.replyTo && <p className={css.quote}>{message.replyTo.excerpt}</p>}
          <p className={css.text} dir="auto">
            {message.text}
          </p>
        </div>
        <p className={css.state} data-refused={isRefused}>
          {isRefused ? (
            <IconAlertCircle size={16} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconClock size={16} stroke={1.75} aria-hidden="true" />
          )}
          {isRefused && message.problem && problemText(message.problem)}
          {isLate && t("room.waiting")}
          {!isRefused && !isLate && t("room.sending")}
        </p>
        {(isRefused || isLate) && (
          <p className={css.actions}>
            <button type="button" onClick={onRetry}>
              {t("room.retry")}
            </button>
            <button type="button" onClick={onDiscard}>
              {t("room.discard")}
            </button>
          </p>
        )}
      </div>
    </li>
  )
}
