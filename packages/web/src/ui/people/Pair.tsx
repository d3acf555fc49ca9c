import type { CSSProperties } from "react"
import { Picture } from "./Picture.tsx"
import css from "./pair.module.css"
import { type DisplayPerson, fullName } from "./person.ts"

interface Props {
  coach: DisplayPerson
  client: DisplayPerson
  /** Height in px, or a CSS length. */
  size?: number | string | undefined
  /** Adds alternative texts, where the two names are not shown beside it. */
  named?: boolean | undefined
  className?: string | undefined
}

/** Coach and client facing each other: the coach at the start, the client at the end, in any writing direction. */
export const Pair = ({ coach, client, size = 96, named = false, className = "" }: Props) => {
  const height = typeof size === "number" ? `${size}px` : size
  return (
    <span
      className={`${css.pair} ${className}`}
      style={{ "--h": height, "--face-size": height } as CSSProperties}
    >
      <span className={css.coach}>
        <Picture person={coach} side="coach" alt={named ? fullName(coach) : ""} />
      </span>
      <span className={css.client}>
        <Picture person={client} side="client" alt={named ? fullName(client) : ""} />
      </span>
    </span>
  )
}
