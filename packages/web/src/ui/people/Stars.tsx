import { IconStarFilled } from "@tabler/icons-react"
import css from "./stars.module.css"

interface Props {
  /** 1 to 5. */
  stars: number
  /** Read out instead of the drawing. */
  label: string
}

const all = [1, 2, 3, 4, 5] as const

/** A rating as five stars. */
export const Stars = ({ stars, label }: Props) => (
  <span className={css.stars} role="img" aria-label={label}>
    {all.map(star => (
      <IconStarFilled key={star} aria-hidden="true" data-on={star <= stars} />
    ))}
  </span>
)
