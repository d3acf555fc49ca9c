import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { SlotPicker } from "../../entities/coach/SlotPicker.tsx"
import { moneyText } from "../../lib/money.ts"
import { timeText } from "../../lib/times.ts"
import { FormError } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import css from "./reschedule.module.css"
import { type RescheduleState, useReschedule } from "./use-reschedule.ts"

const buttonText = {
  free: "move.yes",
  request: "move.yes",
  fee: "move.yesFee",
  ask: "move.yesAsk",
  choose: "move.yesChoose",
} as const

/** Another time for a session, from the coach's free ones. */
export const RescheduleSheet = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const { t } = useTranslation(["sessions", "common"])
  const state = useReschedule(booking, onClose)
  const { name, mode, picker } = state
  const { slot } = picker
  const fee = moneyText(booking.ways.move?.fee ?? 0, booking.price.currency)
  return (
    <Sheet
      opened
      onClose={onClose}
      size={640}
      title={t(mode === "choose" ? "move.titleChoose" : "move.title")}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:keep")}
          </Button>
          <Button disabled={slot === null} loading={state.pending} onClick={state.send}>
            {slot === null ? t("move.pick") : t(buttonText[mode], { when: state.whenOf(slot), fee })}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <div>
          {booking.scheduledAt && <p>{t("move.now", { when: state.whenOf(booking.scheduledAt) })}</p>}
          <p className="ink-2">{t(`move.${mode}`, { name, fee })}</p>
        </div>
        <SlotTakenNotice state={state} />
        <FormError of={state.problem} />
        <Times state={state} />
        <Textarea
          label={`${t("move.reason", { name })} (${t("common:optional")})`}
          value={state.reason}
          onChange={event => state.setReason(event.currentTarget.value)}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={500}
        />
      </div>
    </Sheet>
  )
}

const Times = ({ state }: { state: RescheduleState }) => {
  const { t } = useTranslation("sessions")
  const { name, picker } = state
  const dayText = (day: string, count: number): string =>
    count > 0 ? t("move.day", { day, count }) : t("move.none", { day })
  return (
    <SlotPicker
      picker={picker}
      layout="sheet"
      otherZoneAt={() => state.otherZone}
      text={{
        what: t("move.times"),
        previous: t("move.previous"),
        following: t("move.following"),
        day: dayText,
        none: day => <p className="ink-2">{dayText(day, 0)}</p>,
        noneInMonth: month => t("move.noneInMonth", { month }),
        showMonth: month => t("move.showMonth", { month }),
        busy: t("move.busy"),
        zones: (yours, theirs) => t("move.zones", { yours, theirs }),
        there: time => t("move.there", { time, name }),
      }}
    />
  )
}

/** Somebody else took the slot meanwhile: offers the nearest free ones. */
const SlotTakenNotice = ({ state: { picker, whenOf } }: { state: RescheduleState }) => {
  const { t } = useTranslation("sessions")
  const { taken } = picker
  if (!taken) return null
  return (
    <Notice
      live
      title={t("move.taken", { time: timeText(taken.slot, picker.zone) })}
      actions={taken.nearest.map(at => (
        <button key={at} type="button" className={css.nearest} onClick={() => picker.chooseSlot(at)}>
          {whenOf(at)}
        </button>
      ))}
    >
      {t(taken.nearest.length > 0 ? "move.takenText" : "move.takenNone")}
    </Notice>
  )
}
