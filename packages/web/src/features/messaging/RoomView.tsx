import { IconChevronLeft } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Message, otherMember, type Room, room as roomRead } from "../../entities/room/api.ts"
import { useMe } from "../../lib/login.ts"
import { usePageTitle } from "../../lib/page-title.ts"
import { cityOf, relativeTime, timesDiffer, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { RoundLink } from "../../ui/inputs/buttons.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Avatar, AvatarGroup } from "../../ui/people/Avatar.tsx"
import { Composer } from "./Composer.tsx"
import { EditSheet } from "./EditSheet.tsx"
import { MessageList } from "./MessageList.tsx"
import css from "./room-view.module.css"
import { useMessageActions } from "./use-message-actions.ts"
import { usePresence } from "./use-presence.ts"
import { useRoomFeed } from "./use-room-feed.ts"

interface Props {
  roomId: string
  /** Shown at the end of the header. */
  aside: ReactNode
  /** Shown below the header, such as the next session of the two. */
  below: (room: Room) => ReactNode
}

/** An open room: who it is with, its messages, and where one writes. */
export const RoomView = ({ roomId, aside, below }: Props) => {
  const { t } = useTranslation("messaging")
  const query = useQuery(roomRead(roomId))
  usePageTitle(query.data?.name)
  return (
    <section className={css.room} aria-label={query.data?.name ?? t("room.what")}>
      <QueryState from={query} what={t("room.what")} loading={<RowsSkeleton count={4} />}>
        {found => <OpenRoom key={found.id} room={found} aside={aside} below={below(found)} />}
      </QueryState>
    </section>
  )
}

const OpenRoom = ({ room, aside, below }: { room: Room; aside: ReactNode; below: ReactNode }) => {
  const { t } = useTranslation("messaging")
  const me = useMe()
  const phone = usePhone()
  const state = useRoomFeed(room, me.id)
  const [answered, answer] = useState<Message | null>(null)
  const [edited, edit] = useState<Message | null>(null)
  const actions = useMessageActions(me.id, { reply: room.canWrite ? answer : undefined, edit })
  const other = otherMember(room, me.id)
  const name = other?.firstName ?? room.name
  return (
    <>
      <header className={css.header}>
        {phone && (
          <RoundLink
            to="/messages"
            variant="plain"
            icon={<IconChevronLeft className="turns" />}
            label={t("room.back")}
          />
        )}
        <RoomFaces room={room} myId={me.id} />
        <span className={css.aside}>{aside}</span>
      </header>
      {below}
      <MessageList room={room} state={state} me={me} actions={actions} />
      <div className="visually-hidden" role="status">
        {state.announced &&
          t("room.from", { name: nameOf(room, state.announced), text: state.announced.text })}
      </div>
      {edited && <EditSheet message={edited} onClose={() => edit(null)} />}
      {room.canWrite ? (
        <Composer
          roomId={room.id}
          myId={me.id}
          name={name}
          replyTo={answered && { message: answered, name: nameOf(room, answered) }}
          endReply={() => answer(null)}
        />
      ) : (
        <p className={css.readOnly}>{t("room.readOnly")}</p>
      )}
    </>
  )
}

const nameOf = (room: Room, message: Message): string =>
  room.members.find(({ id }) => id === message.senderId)?.firstName ?? ""

const RoomFaces = ({ room, myId }: { room: Room; myId: string }) => {
  const { t } = useTranslation("messaging")
  const other = otherMember(room, myId)
  const presence = usePresence(other ? [other.id] : [])
  const status = other && (presence[other.id]?.status ?? other.status)
  const lastSeenAt = other && (presence[other.id]?.lastSeenAt ?? other.lastSeenAt)
  const me = useMe()
  const now = useNow()
  const here =
    status === "offline" && lastSeenAt
      ? t("here.seen", { ago: relativeTime(lastSeenAt, now) })
      : status && t(`here.${status}`)
  const inOtherZone = other?.timeZone && timesDiffer(new Date(now).toISOString(), me.timeZone, other.timeZone)
  return (
    <>
      {other ? (
        <Avatar
          person={other}
          side={other.relationship === "coach" ? "coach" : "client"}
          size={48}
          status={status}
        />
      ) : (
        <AvatarGroup people={room.members.filter(({ id }) => id !== myId)} size={36} most={2} />
      )}
      <div className={css.titles}>
        <h1 tabIndex={-1} className={css.name}>
          {room.name}
        </h1>
        {other && (
          <p className={css.here}>
            {inOtherZone && other.timeZone
              ? t("here.zone", {
                  status: here ?? "",
                  time: timeText(now, other.timeZone),
                  city: cityOf(other.timeZone),
                })
              : here}
          </p>
        )}
      </div>
    </>
  )
}
