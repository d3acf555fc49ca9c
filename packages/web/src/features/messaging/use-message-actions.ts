import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import type { Message } from "../../entities/room/api.ts"
import { staleReads } from "../../entities/stale-reads.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { useCall } from "../../lib/queries.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import type { MessageActions } from "./MessageMenu.tsx"

const failed = (problem: ProblemError): void => toast({ tone: "problem", text: problemText(problem) })

/** What the menu of a message does; answering and editing happen where one writes. */
export const useMessageActions = (
  myId: string,
  begin: Pick<MessageActions, "reply" | "edit">,
): MessageActions => {
  const { t } = useTranslation("messaging")
  const navigate = useNavigate()
  const remove = useCall("DELETE /chat/messages/{roomId}/{messageId}", {
    failed,
    invalidates: staleReads.room,
  })
  const add = useCall("PUT /chat/messages/{roomId}/{messageId}/reactions/{emoji}", { failed })
  const take = useCall("DELETE /chat/messages/{roomId}/{messageId}/reactions/{emoji}", { failed })
  const unread = useCall("POST /chat/rooms/{roomId}/unread", {
    failed,
    invalidates: staleReads.room,
    // The open room would read it again at once.
    done: () => void navigate({ to: "/messages" }),
  })
  const removeAfterAsking = async ({ roomId, id: messageId }: Message): Promise<void> => {
    const yes = await confirm({
      title: t("menu.deleteTitle"),
      text: t("menu.deleteText"),
      yes: t("menu.delete"),
      danger: true,
    })
    if (yes) remove.mutate({ params: { roomId, messageId } })
  }
  return {
    ...begin,
    react: ({ roomId, id: messageId, reactions }, emoji) => {
      const isMine = reactions.some(one => one.emoji === emoji && one.userIds.includes(myId))
      const reaction = { params: { roomId, messageId, emoji } }
      if (isMine) take.mutate(reaction)
      else add.mutate(reaction)
    },
    remove: message => void removeAfterAsking(message),
    markUnread: ({ roomId, id: messageId }) => unread.mutate({ params: { roomId }, body: { messageId } }),
  }
}
