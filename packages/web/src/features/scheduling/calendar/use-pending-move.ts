import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { timeText } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import { findConflict } from "./conflicts.ts"
import { movedItem, type PendingMove } from "./events.ts"

const MINUTE = 60_000

interface Options {
  sessions: readonly ScheduledBooking[]
  groups: readonly OwnGroup[]
  zone: string
}

/** The move that waits for confirmation. One that cannot be done is refused at once, with the reason. */
export const usePendingMove = ({ sessions, groups, zone }: Options) => {
  const { t } = useTranslation("calendar")
  const [moving, set] = useState<PendingMove | null>(null)
  const refusalOf = (move: PendingMove): string | null => {
    const { id, minutes: long } = movedItem(move)
    const { to, minutes = long } = move
    if (to <= Date.now()) return t("refused.past", { time: timeText(to, zone) })
    const conflict = findConflict({ start: to, end: to + minutes * MINUTE }, sessions, groups, id)
    return conflict && t("refused.alreadyThen", { name: conflict.name, time: timeText(conflict.at, zone) })
  }
  const refuse = (reason: string): void =>
    toast({ tone: "problem", text: t("refused.kept", { why: reason }) })
  return {
    moving,
    move: (next: PendingMove): void => {
      const refusal = refusalOf(next)
      if (refusal) refuse(refusal)
      else set(next)
    },
    /** The session was resized to a length that is not on offer. */
    refuseLength: (): void => refuse(t("refused.not_on_offer")),
    cancel: (): void => set(null),
  }
}
