import { randomUUID } from "node:crypto"
import { type DemoConversation, demoConversations } from "./conversations.ts"
import type { DemoWorld } from "./demo-world.ts"

const DAY = 86_400_000
const READ_AFTER = 4 * 60_000

/** Puts every message of the demo on the timeline, and its reading a few minutes later. */
export const scheduleConversations = (world: DemoWorld, today: Date): void => {
  for (const conversation of demoConversations)
    for (const [index, line] of conversation.lines.entries()) {
      const isRead = index < conversation.lines.length - (conversation.unread ?? 0)
      world.time.at(today.getTime() - line[0] * DAY, () => write(world, conversation, line, isRead))
    }
}

const write = async (
  world: DemoWorld,
  { coach, client }: DemoConversation,
  [, by, text]: DemoConversation["lines"][number],
  isRead: boolean,
): Promise<void> => {
  const [writer, reader] =
    by === "coach" ? [`coach-${coach}`, `client-${client}`] : [`client-${client}`, `coach-${coach}`]
  const { id: roomId } = await world.call(writer, "POST /chat/rooms", {
    body: { type: "direct", userId: world.person(reader).id },
  })
  const { id: messageId } = await world.call(writer, "POST /chat/messages/{roomId}", {
    params: { roomId },
    body: { clientMessageId: randomUUID(), text },
  })
  if (isRead)
    world.time.at(world.time.now().getTime() + READ_AFTER, async () => {
      await world.call(reader, "POST /chat/messages/{messageId}/read", { params: { messageId } })
    })
}
