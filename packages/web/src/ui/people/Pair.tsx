import type { CSSProperties } from "react"
import { Picture } from "./Picture.tsx"
import css from "./pair.module.css"
import { type Face, fullName } from "./person.ts"

interface Props {
  coach: Face
  client: Face
  /** Height in px, or a CSS length. */
  size?: number | string | undefined
  /** Said where the two names do not stand beside it. */
  named?: boolean | undefined
  className?: string | undefined
}

/** Two people turned to each other: the coach at the start side, the client at the end, in any writing direction. */
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
