import { Loader } from "@mantine/core"
import { IconArrowDown } from "@tabler/icons-react"
import { Fragment, useRef, useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { otherMember, type Room } from "../../entities/room/api.ts"
import type { Me } from "../../lib/login.ts"
import { daysAway, dayWord, longDay } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { Bubble, WaitingBubble } from "./Bubble.tsx"
import { putInContext } from "./grouping.ts"
import type { MessageActions } from "./MessageMenu.tsx"
import css from "./message-list.module.css"
import { outboxOf } from "./outbox.ts"
import { useReadMark } from "./use-read-mark.ts"
import type { useRoomFeed } from "./use-room-feed.ts"
import { useScroll } from "./use-scroll.ts"

interface Props {
  room: Room
  state: ReturnType<typeof useRoomFeed>
  me: Me
  actions: MessageActions
}

export const MessageList = ({ room, state, me, actions }: Props) => {
  const { t } = useTranslation("messaging")
  const { feed, view, start, typing, receipts } = state
  const now = useNow()
  const zone = me.timeZone
  const outbox = outboxOf(me.id)
  const all = useSyncExternalStore(outbox.subscribe, outbox.messages)
  const stored = new Set(view.messages.map(({ clientMessageId }) => clientMessageId))
  const waiting = all.filter(one => one.roomId === room.id && !stored.has(one.clientMessageId))
  const box = useRef<HTMLElement>(null)
  const onDisplayed = useReadMark(room, feed, me.id)
  const { update, isAway, jumpToEnd } = useScroll(box, { feed, view, waiting: waiting.length, onDisplayed })
  const seen = lastSeenByOthers(room, receipts, me.id)
  const members = new Map(room.members.map(member => [member.id, member]))
  const other = otherMember(room, me.id)
  const unseen = view.messages.filter(({ seq, senderId }) => seq > room.readSeq && senderId !== me.id).length

  if (view.status === "failed")
    return (
      <div className={css.box}>
        <ErrorState error={view.error} retry={() => void feed.open(null)} what={t("room.what")} />
      </div>
    )
  return (
    <div className={css.frame}>
      <section
        ref={box}
        className={css.box}
        onScroll={update}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        tabIndex={0}
        aria-label={t("room.log", { name: room.name })}
      >
        {view.status === "loading" && <RowsSkeleton count={5} />}
        {view.status === "ready" && (
          <>
            {view.isLoadingOlder && (
              <p className={css.center}>
                <Loader size={18} color="gray" />
                <span className="visually-hidden">{t("room.older")}</span>
              </p>
            )}
            {!view.hasOlder && (
              <p className={css.first}>{t("room.first", { name: other?.firstName ?? room.name })}</p>
            )}
            <ol className={css.messages}>
              {putInContext(view.messages, { zone, myId: me.id, newAfter: start }).map(context => {
                const { message } = context
                const readers = seen.get(message.seq) ?? []
                return (
                  <Fragment key={message.id}>
                    {context.startsDay && (
                      <li className={css.day}>{dayText(message.createdAt, zone, now)}</li>
                    )}
                    {context.startsNew && (
                      <li className={css.new} data-new-line>
                        {t("room.new")}
                      </li>
                    )}
                    <Bubble
                      context={context}
                      sender={members.get(message.senderId)}
                      members={members}
                      myId={me.id}
                      zone={zone}
                      actions={actions}
                    />
                    {readers.length > 0 && (
                      <li className={css.seen}>
                        {readers.map(reader => (
                          <Avatar
                            key={reader.id}
                            person={reader}
                            side={reader.relationship === "coach" ? "coach" : "client"}
                            size={20}
                          />
                        ))}
                        {t("room.seen", { name: readers.map(({ firstName }) => firstName).join(", ") })}
                      </li>
                    )}
                  </Fragment>
                )
              })}
              {waiting.map(message => (
                <WaitingBubble
                  key={message.clientMessageId}
                  message={message}
                  onRetry={() => outbox.retry(message.clientMessageId)}
                  onDiscard={() => outbox.discard(message.clientMessageId)}
                />
              ))}
            </ol>
            <p className={css.typing} aria-live="off">
              {typing.length > 0 &&
                t("room.typing", { name: typing.map(id => members.get(id)?.firstName ?? "").join(", ") })}
            </p>
          </>
        )}
      </section>
      {isAway && view.status === "ready" && (
        <button type="button" className={css.latest} onClick={jumpToEnd} aria-label={t("room.latest")}>
          <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
          {unseen > 0 && t("room.latestNew", { count: unseen })}
        </button>
      )}
    </div>
  )
}

const dayText = (at: string, zone: string, now: number): string => {
  const text = Math.abs(daysAway(at, zone, now)) <= 1 ? dayWord(at, zone, now) : longDay(at, zone)
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** The members whose last read message is this one. */
const lastSeenByOthers = (
  room: Room,
  receipts: Readonly<Record<string, number>>,
  myId: string,
): Map<number, Room["members"]> => {
  const seen = new Map<number, Room["members"]>()
  for (const member of room.members) {
    if (member.id === myId || member.readSeq === null) continue
    const seq = Math.max(member.readSeq, receipts[member.id] ?? 0)
    if (seq > 0) seen.set(seq, [...(seen.get(seq) ?? []), member])
  }
  return seen
}
