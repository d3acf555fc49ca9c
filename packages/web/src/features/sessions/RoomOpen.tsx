import { Button } from "@mantine/core"
import { IconDoorEnter, IconExternalLink } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Reply } from "../../lib/contract.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import css from "./room.module.css"

interface Props {
  room: Reply<"POST /bookings/bookings/{bookingId}/join">
  /** The other person. */
  name: string
  /** The first name of the coach, whose fallback link it is. */
  coach: string
}

/** The open room: the link to it, its server, and the fallback link. */
export const RoomOpen = ({ room, name, coach }: Props) => {
  const { t } = useTranslation("sessions")
  if (!room.url)
    return (
      <div className={css.words} role="status">
        <h2>{t("room.chat")}</h2>
        <p className="ink-2">{t("room.chatText", { name })}</p>
      </div>
    )
  return (
    <div className={css.words} role="status">
      <h2>{t("room.ready")}</h2>
      {room.server && <p className="ink-2">{t("room.readyText", { server: room.server })}</p>}
      {room.audioOnly && <p className="ink-2">{t("room.voice")}</p>}
      {room.notice && <Notice>{room.notice}</Notice>}
      <Button
        component="a"
        href={room.url}
        target="_blank"
        rel="noopener noreferrer"
        size="lg"
        autoFocus
        leftSection={<IconDoorEnter stroke={1.75} aria-hidden="true" />}
      >
        {t("room.open")}
      </Button>
      {room.fallbackUrl && (
        <div className={css.fallback}>
          <p className="small ink-2">{t("room.fallbackText", { name: coach })}</p>
          <Button
            component="a"
            href={room.fallbackUrl}
            target="_blank"
            rel="noopener noreferrer"
            variant="default"
            rightSection={<IconExternalLink size={20} stroke={1.75} aria-hidden="true" />}
          >
            {t("room.fallback", { name: coach })}
          </Button>
        </div>
      )}
    </div>
  )
}
