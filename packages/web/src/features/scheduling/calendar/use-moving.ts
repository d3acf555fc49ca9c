import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Timed } from "../../../entities/booking/booking.ts"
import { clock } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import type { Group } from "./api.ts"
import { type Moving, movedOf } from "./events.ts"
import { inTheWay } from "./in-the-way.ts"

const MINUTE = 60_000

interface Shown {
  sessions: readonly Timed[]
  groups: readonly Group[]
  zone: string
}

/** What was put down elsewhere and waits for a yes; where it cannot stand, it springs back with a word why. */
export const useMoving = ({ sessions, groups, zone }: Shown) => {
  const { t } = useTranslation("calendar")
  const [moving, set] = useState<Moving | null>(null)
  const whyNot = (wanted: Moving): string | null => {
    const { id, minutes: long } = movedOf(wanted)
    const { to, minutes = long } = wanted
    if (to <= Date.now()) return t("refused.past", { time: clock(to, zone) })
    const there = inTheWay({ start: to, end: to + minutes * MINUTE }, sessions, groups, id)
    return there && t("refused.standing", { name: there.name, time: clock(there.at, zone) })
  }
  const refuse = (why: string): void => toast({ tone: "problem", text: t("refused.kept", { why }) })
  return {
    moving,
    move: (wanted: Moving): void => {
      const why = whyNot(wanted)
      if (why) refuse(why)
      else set(wanted)
    },
    /** No length on offer lies where its edge was drawn to. */
    noSuchLength: (): void => refuse(t("refused.not_on_offer")),
    stop: (): void => set(null),
  }
}
