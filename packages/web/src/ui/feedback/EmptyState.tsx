import type { ReactNode } from "react"
import { Room } from "../illustrations/Room.tsx"
import type { RoomObjectName } from "../illustrations/RoomObject.tsx"
import css from "./empty-state.module.css"

interface Props {
  object?: RoomObjectName | undefined
  title: ReactNode
  /** What to do, in a sentence. */
  text?: ReactNode | undefined
  /** The one button. */
  action?: ReactNode | undefined
  /** `h1` where the empty state is the whole page. */
  heading?: "h1" | "h2" | undefined
}

export const EmptyState = ({ object = "sun", title, text, action, heading: Heading = "h2" }: Props) => (
  <div className={`${css.empty} ${Heading === "h1" ? css.page : ""}`}>
    <Room object={object} />
    <Heading {...(Heading === "h1" && { tabIndex: -1 })}>{title}</Heading>
    {text && <p className="ink-2">{text}</p>}
    {action && <div className={css.action}>{action}</div>}
  </div>
)
