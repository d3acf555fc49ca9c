import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { moneyText } from "../../lib/money.ts"
import { clock } from "../../lib/times.ts"
import { FormProblem } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone } from "../../ui/feedback/Skeletons.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { MonthNav } from "../../ui/time/MonthNav.tsx"
import { MoveDays } from "./MoveDays.tsx"
import { MoveTimes } from "./MoveTimes.tsx"
import css from "./move.module.css"
import { type MoveState, useMove } from "./use-move.ts"

/** Another time for a session, from the coach's free ones. */
export const MoveSheet = ({ booking, onClose }: { booking: Booking; onClose: () => void }) => {
  const { t } = useTranslation(["sessions", "common"])
  const state = useMove(booking, onClose)
  const { name, way, slot } = state
  const yes =
    way === "ask"
      ? "move.yesAsk"
      : way === "choose"
        ? "move.yesChoose"
        : way === "fee"
          ? "move.yesFee"
          : "move.yes"
  const fee = moneyText(booking.ways.move?.fee ?? 0, booking.price.currency)
  return (
    <Sheet
      opened
      onClose={onClose}
      size={640}
      title={t(way === "choose" ? "move.titleChoose" : "move.title")}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:keep")}
          </Button>
          <Button disabled={slot === null} loading={state.pending} onClick={state.send}>
            {slot === null ? t("move.pick") : t(yes, { when: state.whenOf(slot), fee })}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <div>
          {booking.scheduledAt && <p>{t("move.now", { when: state.whenOf(booking.scheduledAt) })}</p>}
          <p className="ink-2">{t(`move.${way}`, { name, fee })}</p>
        </div>
        {state.taken && <Taken state={state} taken={state.taken} />}
        <FormProblem of={state.problem} />
        <QueryState from={state.slots} waiting={<Bone height={330} round={16} />} what={t("move.times")}>
          {() => (
            <div className={css.choice}>
              <div className={css.monthSide}>
                <MonthNav
                  month={state.month}
                  zone={state.zone}
                  onChange={state.showMonth}
                  previous={t("move.previous")}
                  following={t("move.following")}
                  onlyAhead
                />
                <MoveDays state={state} />
              </div>
              <MoveTimes state={state} />
            </div>
          )}
        </QueryState>
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

/** Somebody was faster: what is kept, and the nearest that are free. */
const Taken = ({ state, taken }: { state: MoveState; taken: { slot: string; nearest: string[] } }) => {
  const { t } = useTranslation("sessions")
  return (
    <Notice
      live
      title={t("move.taken", { time: clock(taken.slot, state.zone) })}
      actions={taken.nearest.map(at => (
        <button key={at} type="button" className={css.nearest} onClick={() => state.chooseSlot(at)}>
          {state.whenOf(at)}
        </button>
      ))}
    >
      {t(taken.nearest.length > 0 ? "move.takenText" : "move.takenNone")}
    </Notice>
  )
}
