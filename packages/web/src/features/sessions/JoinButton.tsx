import { IconClock, IconDoorEnter } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, roomStatus } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { daysAway, dayWord, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

interface Props {
  booking: Booking
  /** For "Join Leila", where the name is not shown beside it. */
  name?: string | undefined
  size?: "md" | "lg" | undefined
  fullWidth?: boolean | undefined
  /** Where another button is the main one. */
  quiet?: boolean | undefined
}

/** Filled from ten minutes before the start; earlier it says when the room opens. */
export const JoinButton = ({ booking, name, size = "lg", fullWidth = false, quiet = false }: Props) => {
  const { t } = useTranslation("sessions")
  const { timeZone } = useMe()
  const now = useNow(15_000)
  const room = roomStatus(booking, now)
  if ((room !== "early" && room !== "open") || !booking.joinOpensAt) return null
  const opens = booking.joinOpensAt
  const today = daysAway(opens, timeZone, now) === 0
  const when = today
    ? timeText(opens, timeZone)
    : `${dayWord(opens, timeZone, now)} ${timeText(opens, timeZone)}`
  return (
    <LinkButton
      to="/bookings/$bookingId/join"
      params={{ bookingId: booking.id }}
      size={size}
      fullWidth={fullWidth}
      variant={quiet ? "default" : room === "open" ? "filled" : "light"}
      leftSection={room === "open" ? <IconDoorEnter stroke={1.75} /> : <IconClock size={20} stroke={1.75} />}
    >
      {room === "early" ? t("join.from", { when }) : name ? t("join.with", { name }) : t("join.now")}
    </LinkButton>
  )
}
