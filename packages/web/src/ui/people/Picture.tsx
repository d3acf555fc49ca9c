import { useState } from "react"
import type { Side } from "../../lib/active-side.ts"
import { backgroundOf, type DisplayPerson, initialsOf, pictureOf } from "./person.ts"
import css from "./picture.module.css"

interface Props {
  person: DisplayPerson
  side: Side
  alt: string
}

/** A person's picture, filling its container; initials on a coloured background where there is none, or it fails. */
export const Picture = ({ person, side, alt }: Props) => {
  const url = pictureOf(person, side)
  const [failedUrl, setFailedUrl] = useState<string>()
  if (url && url !== failedUrl)
    return (
      <img
        className={css.picture}
        src={url}
        alt={alt}
        decoding="async"
        draggable={false}
        onError={() => setFailedUrl(url)}
      />
    )
  const named = alt ? ({ role: "img", "aria-label": alt } as const) : ({ "aria-hidden": true } as const)
  return (
    <span className={css.initials} style={{ background: backgroundOf(person) }} {...named}>
      {initialsOf(person)}
    </span>
  )
}
