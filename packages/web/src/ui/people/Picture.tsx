import type { Side } from "../../lib/side.ts"
import { type Face, groundOf, initialsOf, pictureOf } from "./person.ts"
import css from "./picture.module.css"

interface Props {
  person: Face
  side: Side
  alt: string
}

/** The face itself, filling whatever shape holds it; initials on one of the grounds where there is none. */
export const Picture = ({ person, side, alt }: Props) => {
  const url = pictureOf(person, side)
  if (url) return <img className={css.picture} src={url} alt={alt} decoding="async" draggable={false} />
  const named = alt ? ({ role: "img", "aria-label": alt } as const) : ({ "aria-hidden": true } as const)
  return (
    <span className={css.initials} style={{ background: groundOf(person) }} {...named}>
      {initialsOf(person)}
    </span>
  )
}
