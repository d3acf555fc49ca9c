import { IconCheck, IconChecks, IconClock, IconHourglassEmpty, IconUserOff, IconX } from "@tabler/icons-react"
import type { ComponentType } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "./api.ts"
import css from "./booking-status-label.module.css"

type Status = Booking["status"]
type Icon = ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: "true" }>

const icons: Readonly<Record<Status, Icon>> = {
  pending: IconClock,
  confirmed: IconCheck,
  completed: IconChecks,
  cancelled: IconX,
  declined: IconX,
  expired: IconHourglassEmpty,
  no_show: IconUserOff,
}

/** A booking's status as icon and text. */
export const BookingStatusLabel = ({ status }: { status: Status }) => {
  const { t } = useTranslation("admin")
  const Icon = icons[status]
  return (
    <span className={`${css.status} ${css[status] ?? ""}`}>
      <Icon size={16} stroke={2} aria-hidden="true" />
      {t(`status.${status}`)}
    </span>
  )
}
