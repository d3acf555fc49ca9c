import { IconHourglass, IconUserOff } from "@tabler/icons-react"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import type { Drawn } from "./events.ts"
import { stateOf } from "./state-of.ts"

/** How they meet, or that something is still open; the words for it are said beside it. */
export const Mark = ({ of, className }: { of: Drawn; className: string | undefined }) => {
  const state = stateOf(of)
  const open = state === "waits" || state === "asked" || state === "proposed"
  return (
    <span className={className} aria-hidden="true">
      {state === "no_show" && <IconUserOff size={16} stroke={1.75} />}
      {open && <IconHourglass size={16} stroke={1.75} />}
      {state !== "no_show" && !open && <TypeIcon type={of.booking.type} size={16} />}
    </span>
  )
}
