import { IconHourglass, IconUserOff } from "@tabler/icons-react"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import { statusKeyOf } from "./appearance.ts"
import type { SessionEvent } from "./events.ts"

/** The type of session, or that an answer is pending; the same is said in words beside it. */
export const SessionIcon = ({ of, className }: { of: SessionEvent; className: string | undefined }) => {
  const status = statusKeyOf(of.booking, of.appearance)
  const isOpen = status === "waits" || status === "asked" || status === "proposed"
  return (
    <span className={className} aria-hidden="true">
      {status === "no_show" && <IconUserOff size={16} stroke={1.75} />}
      {isOpen && <IconHourglass size={16} stroke={1.75} />}
      {status !== "no_show" && !isOpen && <TypeIcon type={of.booking.type} size={16} />}
    </span>
  )
}
