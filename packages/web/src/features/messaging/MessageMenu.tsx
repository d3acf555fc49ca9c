import { Menu } from "@mantine/core"
import { mayStillEdit } from "@rapport/domain/messaging/rules"
import { IconCornerUpLeft, IconDots, IconMailOpened, IconPencil, IconTrash } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Message } from "../../entities/room/api.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import css from "./message-menu.module.css"

export interface MessageActions {
  reply?: ((message: Message) => void) | undefined
  edit: (message: Message) => void
  remove: (message: Message) => void
  markUnread: (message: Message) => void
  /** Puts the emoji there, or takes one's own away. */
  react: (message: Message, emoji: string) => void
}

const EDIT_MINUTES = 15
/** Those that are one tap away. */
const EMOJI = ["👍", "❤️", "🎉", "💪", "😂", "🙏"]

/** What can be done with a message. */
export const MessageMenu = ({
  message,
  isMine,
  actions,
}: {
  message: Message
  isMine: boolean
  actions: MessageActions
}) => {
  const { t } = useTranslation("messaging")
  const { reply } = actions
  const canEdit = isMine && reply && mayStillEdit(new Date(message.createdAt), new Date(), EDIT_MINUTES)
  return (
    <Menu position={isMine ? "bottom-end" : "bottom-start"}>
      <Menu.Target>
        <RoundButton size="sm" variant="plain" label={t("menu.label")} icon={<IconDots />} />
      </Menu.Target>
      <Menu.Dropdown>
        {reply && (
          <div className={css.emoji}>
            {EMOJI.map(emoji => (
              <Menu.Item
                key={emoji}
                className={css.choice ?? ""}
                aria-label={t("menu.react", { emoji })}
                onClick={() => actions.react(message, emoji)}
              >
                {emoji}
              </Menu.Item>
            ))}
          </div>
        )}
        {reply && (
          <Menu.Item
            leftSection={<IconCornerUpLeft size={20} stroke={1.75} />}
            onClick={() => reply(message)}
          >
            {t("room.reply")}
          </Menu.Item>
        )}
        {canEdit && (
          <Menu.Item
            leftSection={<IconPencil size={20} stroke={1.75} />}
            onClick={() => actions.edit(message)}
          >
            {t("menu.edit")}
          </Menu.Item>
        )}
        {!isMine && (
          <Menu.Item
            leftSection={<IconMailOpened size={20} stroke={1.75} />}
            onClick={() => actions.markUnread(message)}
          >
            {t("menu.unread")}
          </Menu.Item>
        )}
        {isMine && (
          <Menu.Item
            color="danger"
            leftSection={<IconTrash size={20} stroke={1.75} />}
            onClick={() => actions.remove(message)}
          >
            {t("menu.delete")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
