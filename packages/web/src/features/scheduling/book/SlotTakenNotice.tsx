import { IconClockX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { SlotPickerState } from "../../../entities/coach/use-slot-picker.ts"
import { dateOf, shortDay, timeText } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import css from "./book.module.css"

/** Somebody else took the slot meanwhile: offers the nearest free ones. */
export const SlotTakenNotice = ({ picker }: { picker: SlotPickerState }) => {
  const { t } = useTranslation("scheduling")
  const { zone, taken } = picker
  if (!taken) return null
  const isSameDay = (slot: string) => dateOf(slot, zone) === dateOf(taken.slot, zone)
  return (
    <Notice
      live
      icon={<IconClockX />}
      title={t("book.taken.title", { time: timeText(taken.slot, zone) })}
      actions={taken.nearest.map(slot => (
        <button key={slot} type="button" className={css.nearest} onClick={() => picker.chooseSlot(slot)}>
          {!isSameDay(slot) && <span className="small">{shortDay(slot, zone)} </span>}
          {timeText(slot, zone)}
        </button>
      ))}
    >
      {t(taken.nearest.length > 0 ? "book.taken.text" : "book.taken.none")}
    </Notice>
  )
}
