import type { CSSProperties } from "react"
import type { Side } from "../../lib/active-side.ts"
import { usePresence } from "../../lib/presence.ts"
import css from "./avatar.module.css"
import { Picture } from "./Picture.tsx"
import { type DisplayPerson, fullName } from "./person.ts"
import { type Presence, StatusDot } from "./StatusDot.tsx"

interface Props {
  person: DisplayPerson
  side?: Side | undefined
  size?: number | undefined
  /** As it was read; it changes with the person while this is shown. */
  status?: Presence | undefined
  /** Only where the name is not shown beside the picture. */
  alt?: string | undefined
  className?: string | undefined
}

export const Avatar = ({ person, side = "client", size = 44, status, alt = "", className = "" }: Props) => {
  const live = usePresence(person.id, status)
  return (
    <span className={`${css.avatar} ${className}`} style={{ "--face-size": `${size}px` } as CSSProperties}>
      <span className={css.round}>
        <Picture person={person} side={side} alt={alt} />
      </span>
      {live && <StatusDot status={live} className={css.dot} />}
    </span>
  )
}

/** Several overlapping avatars, with the number of further ones. */
export const AvatarGroup = ({
  people,
  size = 36,
  most = 3,
}: {
  people: readonly DisplayPerson[]
  size?: number
  most?: number
}) => (
  <span className={css.faces}>
    {people.slice(0, most).map(person => (
      <Avatar key={fullName(person)} person={person} size={size} />
    ))}
    {people.length > most && <span className={css.more}>+{people.length - most}</span>}
  </span>
)
