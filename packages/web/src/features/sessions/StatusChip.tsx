import {
  IconCalendarCheck,
  IconCheck,
  IconClockX,
  IconHourglass,
  IconTransfer,
  IconUserX,
  IconX,
} from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, isOver } from "../../entities/booking/booking.ts"
import { useNow } from "../../lib/use-now.ts"
import css from "./status-chip.module.css"

const icons = {
  pending: IconHourglass,
  waits: IconHourglass,
  moves: IconTransfer,
  confirmed: IconCalendarCheck,
  over: IconCheck,
  completed: IconCheck,
  cancelled: IconX,
  declined: IconX,
  expired: IconClockX,
  no_show: IconUserX,
}

type ShownStatus = keyof typeof icons

const shownStatus = (booking: Booking, now: number): ShownStatus => {
  const { status, can } = booking
  if (isOver(booking, now)) return "over"
  if (can.answerProposal) return "moves"
  return status === "pending" && can.confirm ? "waits" : status
}

/** The status of a booking, as a word with an icon. */
export const StatusChip = ({ booking }: { booking: Booking }) => {
  const { t } = useTranslation(["sessions", "visits"])
  const shown = shownStatus(booking, useNow())
  const Icon = icons[shown]
  return (
    <span className={css.chip} data-status={shown}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {shown === "over" ? t("visits:over.status") : t(`status.${shown}`)}
    </span>
  )
}
