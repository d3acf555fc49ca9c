import { IconCheck, IconCircleDashed } from "@tabler/icons-react"
import css from "./security.module.css"

/** On or off, confirmed or not: an icon and a word, never colour alone. */
export const StateLabel = ({ good, text }: { good: boolean; text: string }) => (
  <span className={css.state} data-good={good}>
    {good ? <IconCheck aria-hidden="true" /> : <IconCircleDashed aria-hidden="true" />}
    {text}
  </span>
)
