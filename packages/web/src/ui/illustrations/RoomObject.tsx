import css from "./room.module.css"

export type RoomObjectName =
  | "sun"
  | "door"
  | "lens"
  | "envelope"
  | "window"
  | "bell"
  | "calendar"
  | "lock"
  | "none"

/** The object above the table that stands for what is missing. */
export const RoomObject = ({ thing }: { thing: RoomObjectName }) => {
  switch (thing) {
    case "sun":
      return (
        <>
          <path d="M91 81.5a36 36 0 0 1 72 0Z" className={css.soft} />
          <path d="M95.5 78a31.7 31.7 0 0 1 62-4" className={css.dotted} />
          <circle cx="145" cy="52.5" r="7.5" className={css.honey} />
        </>
      )
    case "door":
      return (
        <>
          <path d="M99 70a28 28 0 0 1 56 0Z" className={css.soft} />
          <path d="M105.5 70V59.5c4-7 12-11 21.5-11V70Z" className={css.honey} />
        </>
      )
    case "lens":
      return (
        <>
          <circle cx="125" cy="58" r="13" className={css.line} />
          <path d="m134.5 67.5 7.5 7.5" className={css.line} />
          <circle cx="125" cy="58" r="5" className={css.honey} />
        </>
      )
    case "envelope":
      return (
        <>
          <rect x="105" y="46" width="44" height="30" rx="6" className={css.soft} />
          <path d="m107 50 17.5 14a4 4 0 0 0 5 0L147 50" className={css.thin} />
          <circle cx="127" cy="67" r="4.5" className={css.honey} />
        </>
      )
    case "window":
      return (
        <>
          <path d="M101 80V68a26 26 0 0 1 52 0v12Z" className={css.soft} />
          <circle cx="138" cy="62" r="6" className={css.honey} />
          <path d="M127 43v37M98 80h58" className={css.line} />
        </>
      )
    case "bell":
      return (
        <>
          <path d="M109 71a18 18 0 0 1 36 0Z" className={css.soft} />
          <path d="M104 71h46M127 48v4" className={css.line} />
          <circle cx="127" cy="77" r="4.5" className={css.honey} />
        </>
      )
    case "calendar":
      return (
        <>
          <rect x="108" y="46" width="38" height="33" rx="7" className={css.soft} />
          <path d="M108 56h38M118 42v7M136 42v7" className={css.line} />
          <path d="M119.5 73a7.5 7.5 0 0 1 15 0Z" className={css.honey} />
        </>
      )
    case "lock":
      return (
        <>
          <path d="M118 58v-5a9 9 0 0 1 18 0v5" className={css.line} />
          <rect x="110" y="58" width="34" height="23" rx="6" className={css.soft} />
          <circle cx="127" cy="69.5" r="4.5" className={css.honey} />
        </>
      )
    case "none":
      return null
  }
}
