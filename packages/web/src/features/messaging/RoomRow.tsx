import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { otherMember, type Room } from "../../entities/room/api.ts"
import { daysAway, dayWord, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { Avatar, AvatarGroup } from "../../ui/people/Avatar.tsx"
import { readDraft } from "./drafts.ts"
import css from "./room-list.module.css"

interface Props {
  room: Room
  myId: string
  zone: string
  isOpen: boolean
  status: "online" | "away" | "offline" | undefined
}

export const RoomRow = ({ room, myId, zone, isOpen, status }: Props) => {
  const { t } = useTranslation("messaging")
  const now = useNow()
  const other = otherMember(room, myId)
  const isToday = daysAway(room.lastActivityAt, zone, now) === 0
  return (
    <li>
      <Link
        to="/messages/$roomId"
        params={{ roomId: room.id }}
        className={css.row}
        data-open={isOpen}
        data-unread={room.unreadCount > 0}
        aria-current={isOpen ? "page" : undefined}
      >
        {other ? (
          <Avatar
            person={other}
            side={other.relationship === "coach" ? "coach" : "client"}
            size={52}
            status={status}
          />
        ) : (
          <AvatarGroup people={room.members.filter(({ id }) => id !== myId)} size={36} most={2} />
        )}
        <span className={css.words}>
          <span className={css.line}>
            <span className={css.name}>{room.name}</span>
            <time dateTime={room.lastActivityAt} className={css.when}>
              {isToday ? timeText(room.lastActivityAt, zone) : dayWord(room.lastActivityAt, zone, now)}
            </time>
          </span>
          <span className={css.line}>
            <span className={css.text}>{useRowText(room, myId, isOpen)}</span>
            {room.unreadCount > 0 && (
              <span className={css.count}>
                <span aria-hidden="true">{room.unreadCount > 99 ? "99+" : room.unreadCount}</span>
                <span className="visually-hidden">{t("row.unread", { count: room.unreadCount })}</span>
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  )
}

/** One line: what was typed and not sent, else the newest message. */
const useRowText = ({ id, lastMessage }: Room, myId: string, isOpen: boolean): string => {
  const { t } = useTranslation("messaging")
  const draft = isOpen ? "" : readDraft(myId, id)
  if (draft) return t("row.draft", { text: draft })
  if (!lastMessage) return t("row.none")
  if (lastMessage.deletedAt) return t("row.deleted")
  const text = lastMessage.text.replace(/\s+/g, " ")
  return lastMessage.senderId === myId ? t("row.you", { text }) : text
}
