import { useTranslation } from "react-i18next"
import { noonOf } from "../../lib/months.ts"
import { longDay } from "../../lib/times.ts"
import { MonthTable } from "../../ui/time/MonthTable.tsx"
import { FilledDome } from "../../ui/time/SmallDomes.tsx"
import type { MoveState } from "./use-move.ts"

/** The month, with a half-disc below each day that has free times. */
export const MoveDays = ({ state }: { state: MoveState }) => {
  const { t } = useTranslation("sessions")
  const freeOn = (date: string): number => state.days.get(date)?.length ?? 0
  const most = Math.max(1, ...[...state.days.values()].map(slots => slots.length))
  return (
    <MonthTable
      month={state.month}
      zone={state.zone}
      chosen={state.date}
      onChoose={state.chooseDate}
      old={state.slots.isPlaceholderData}
      isFull={date => freeOn(date) > 0}
      labelOf={date => {
        const day = longDay(noonOf(date), "UTC")
        return freeOn(date) > 0 ? t("move.day", { day, count: freeOn(date) }) : t("move.none", { day })
      }}
      below={date =>
        freeOn(date) > 0 && (
          <FilledDome
            share={freeOn(date) / most}
            width={18}
            fill="along"
            colour={date === state.date ? "honey" : "side"}
          />
        )
      }
    />
  )
}
