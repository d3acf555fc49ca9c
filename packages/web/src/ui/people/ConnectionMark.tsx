import type { CSSProperties } from "react"
import { useId } from "react"
import css from "./connection-mark.module.css"

export type ConnectionState = "none" | "pending" | "wants" | "connected" | "full" | "declined" | "ended"

interface Props {
  state: ConnectionState
  size?: number | undefined
  /** Animates the halves joining, once, after a request was accepted. */
  joining?: boolean | undefined
  className?: string | undefined
}

const coach = "M11.5 5v14a7 7 0 0 1 0-14Z"
const client = "M12.5 5v14a7 7 0 0 0 0-14Z"
const turned = "M5 5v14a7 7 0 0 0 0-14Z"

/** The status of a connection as two halves of a disc. Decorative: its text is shown beside it. */
export const ConnectionMark = ({ state, size = 24, joining = false, className = "" }: Props) => {
  const stripes = useId()
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      className={`${css.mark} ${joining ? css.joining : ""} ${className}`}
      style={{ "--slide": `${(4 * 24) / size}px` } as CSSProperties}
    >
      {state === "none" && (
        <>
          <path d={coach} className={css.coachLine} transform="translate(-2 0)" />
          <path d={client} className={css.clientLine} transform="translate(2 0)" />
        </>
      )}
      {state === "pending" && (
        <>
          <path d={coach} className={`${css.coachLine} ${css.waiting}`} transform="translate(-1.4 0)" />
          <path d={client} className={css.client} transform="translate(1 0)" />
        </>
      )}
      {state === "wants" && (
        <>
          <path d={coach} className={css.coach} transform="translate(-1 0)" />
          <path d={client} className={`${css.clientLine} ${css.waiting}`} transform="translate(1.4 0)" />
        </>
      )}
      {state === "connected" && (
        <>
          <path d={coach} className={`${css.coach} ${css.coachSlides}`} />
          <path d={client} className={`${css.client} ${css.clientSlides}`} />
        </>
      )}
      {state === "full" && (
        <>
          <clipPath id={stripes}>
            <path d={coach} />
          </clipPath>
          <g clipPath={`url(#${stripes})`} transform="translate(-.6 0)">
            {[5.4, 8.8, 12.2, 15.6].map(y => (
              <rect key={y} x="4" y={y} width="8" height="2.2" className={css.coach} />
            ))}
          </g>
          <path d={client} className={css.clientLine} transform="translate(1 0)" />
        </>
      )}
      {state === "declined" && (
        <>
          <path d={turned} className={css.grey} transform="translate(-.5 0)" />
          <path d={client} className={css.clientLine} transform="translate(2 0)" />
        </>
      )}
      {state === "ended" && (
        <>
          <path d={coach} className={css.grey} transform="translate(-.2 -2.6)" />
          <path d={client} className={css.grey} transform="translate(.2 2.6)" />
        </>
      )}
    </svg>
  )
}
