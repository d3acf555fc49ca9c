import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { addMonths, type Month, monthOf, noonOf } from "../../lib/months.ts"
import { monthName } from "../../lib/times.ts"
import { RoundButton } from "../inputs/buttons.tsx"
import css from "./month-nav.module.css"

interface Props {
  month: Month
  zone: string
  onChange: (month: Month) => void
  /** What the two arrows are called. */
  previous: string
  following: string
  /** Months gone by are closed. */
  onlyAhead?: boolean | undefined
}

/** The month's name between two arrows. */
export const MonthNav = ({ month, zone, onChange, previous, following, onlyAhead = false }: Props) => {
  const thisMonth = monthOf(Date.now(), zone)
  return (
    <div className={css.nav}>
      <RoundButton
        look="plain"
        label={previous}
        disabled={onlyAhead && month <= thisMonth}
        onClick={() => onChange(addMonths(month, -1))}
        icon={<IconChevronLeft className="turns" />}
      />
      <b aria-live="polite">
        {monthName(noonOf(`${month}-15`), "UTC", month.slice(0, 4) !== thisMonth.slice(0, 4))}
      </b>
      <RoundButton
        look="plain"
        label={following}
        onClick={() => onChange(addMonths(month, 1))}
        icon={<IconChevronRight className="turns" />}
      />
    </div>
  )
}
