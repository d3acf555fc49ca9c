import { IconTrendingDown, IconTrendingUp } from "@tabler/icons-react"
import css from "./charts.module.css"

/** By how much a figure went up or down; green only where that is an improvement. */
export const ChangeChip = ({
  change,
  text,
  isGood = false,
}: {
  change: number
  text: string
  isGood?: boolean
}) => {
  const Icon = change < 0 ? IconTrendingDown : IconTrendingUp
  return (
    <span className={css.chip} data-good={isGood}>
      <Icon size={18} stroke={1.75} aria-hidden="true" />
      {text}
    </span>
  )
}
