import { IconClockX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { clock, dateOf, shortDay } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import css from "./book.module.css"
import type { BookState } from "./use-book.ts"

/** Somebody was quicker: says so, keeps the rest, offers the nearest. */
export const TakenNotice = ({
  state,
  taken,
}: {
  state: BookState
  taken: { slot: string; nearest: string[] }
}) => {
  const { t } = useTranslation("scheduling")
  const { zone } = state
  const sameDay = (slot: string) => dateOf(slot, zone) === dateOf(taken.slot, zone)
  return (
    <Notice
      live
      icon={<IconClockX />}
      title={t("book.taken.title", { time: clock(taken.slot, zone) })}
      actions={taken.nearest.map(slot => (
        <button
          key={slot}
          type="button"
          className={css.nearest}
          onClick={() => state.chooseSlot(slot, dateOf(slot, zone))}
        >
          {!sameDay(slot) && <span className="small">{shortDay(slot, zone)} </span>}
          {clock(slot, zone)}
        </button>
      ))}
    >
      {t(taken.nearest.length > 0 ? "book.taken.text" : "book.taken.none")}
    </Notice>
  )
}
