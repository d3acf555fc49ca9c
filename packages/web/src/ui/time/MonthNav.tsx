import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { addMonths, type Month, monthOf, noonOf } from "../../lib/months.ts"
import { monthName } from "../../lib/times.ts"
import { RoundButton } from "../inputs/buttons.tsx"
import css from "./month-nav.module.css"

interface Props {
  month: Month
  zone: string
  onChange: (month: Month) => void
  /** Accessible names of the two arrows. */
  previous: string
  next: string
  /** Past months cannot be chosen. */
  disablePast?: boolean | undefined
}

/** The month's name between two arrows. */
export const MonthNav = ({ month, zone, onChange, previous, next, disablePast = false }: Props) => {
  const thisMonth = monthOf(Date.now(), zone)
  return (
    <div className={css.nav}>
      <RoundButton
        variant="plain"
        label={previous}
        disabled={disablePast && month <= thisMonth}
        onClick={() => onChange(addMonths(month, -1))}
        icon={<IconChevronLeft className="turns" />}
      />
      <b aria-live="polite">
        {monthName(noonOf(`${month}-15`), "UTC", month.slice(0, 4) !== thisMonth.slice(0, 4))}
      </b>
      <RoundButton
        variant="plain"
        label={next}
        onClick={() => onChange(addMonths(month, 1))}
        icon={<IconChevronRight className="turns" />}
      />
    </div>
  )
}
