import type { CSSProperties } from "react"
import type { Side } from "../../lib/active-side.ts"
import { Picture } from "./Picture.tsx"
import type { DisplayPerson } from "./person.ts"
import css from "./portrait.module.css"

interface Props {
  person: DisplayPerson
  /** The coach's shape is round at the start, the client's at the end. */
  side?: Side | undefined
  /** Width in px; the height follows (6 to 5). */
  size?: number | undefined
  crop?: "d" | "dome" | undefined
  /** Only where the name is not shown beside the picture. */
  alt?: string | undefined
  className?: string | undefined
}

/** A person's picture in the shape of a D or a dome. */
export const Portrait = ({
  person,
  side = "coach",
  size = 110,
  crop = "d",
  alt = "",
  className = "",
}: Props) => (
  <span
    className={`${css.portrait} ${crop === "dome" ? css.dome : css[side]} ${className}`}
    style={{ "--face-size": `${size}px` } as CSSProperties}
  >
    <Picture person={person} side={side} alt={alt} />
  </span>
)
