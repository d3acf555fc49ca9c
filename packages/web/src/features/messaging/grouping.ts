import type { Message } from "../../entities/room/api.ts"
import { dateOf, msOf } from "../../lib/times.ts"

const TOGETHER_MS = 5 * 60_000

export interface MessageInContext {
  message: Message
  /** The first of a day, of those that are new, of its writer's group. */
  startsDay: boolean
  startsNew: boolean
  startsGroup: boolean
  endsGroup: boolean
}

/** Messages with what stands around each: day lines, the line above what is new, and the edges of groups. */
export const putInContext = (
  messages: readonly Message[],
  { zone, myId, newAfter }: { zone: string; myId: string; newAfter: number },
): MessageInContext[] => {
  const firstNew = messages.find(({ seq, senderId }) => seq > newAfter && senderId !== myId)?.seq
  const starts = messages.map((message, index) => {
    const before = messages[index - 1]
    const startsDay = !before || dateOf(before.createdAt, zone) !== dateOf(message.createdAt, zone)
    const startsNew = message.seq === firstNew
    const isApart =
      !before ||
      before.senderId !== message.senderId ||
      msOf(message.createdAt) - msOf(before.createdAt) > TOGETHER_MS
    return { startsDay, startsNew, startsGroup: startsDay || startsNew || isApart }
  })
  return messages.map((message, index) => ({
    message,
    startsDay: starts[index]?.startsDay ?? true,
    startsNew: starts[index]?.startsNew ?? false,
    startsGroup: starts[index]?.startsGroup ?? true,
    endsGroup: starts[index + 1]?.startsGroup ?? true,
  }))
}
