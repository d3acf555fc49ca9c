import { type CSSProperties, useId } from "react"
import { oneTo } from "../one-to.ts"
import { Pair } from "../people/Pair.tsx"
import type { DisplayPerson } from "../people/person.ts"
import css from "./sunrise.module.css"

/** Animation shown after booking: a sun rises behind the portraits of coach and client. */
export const Sunrise = ({ coach, client }: { coach: DisplayPerson; client: DisplayPerson }) => {
  const glow = useId()
  return (
    <div className={css.sunrise}>
      <svg viewBox="0 0 380 196" aria-hidden="true" className={css.drawing}>
        <defs>
          <radialGradient id={glow} gradientUnits="userSpaceOnUse" cx="190" cy="196" r="190">
            <stop offset="0.3" stopColor="var(--honey)" stopOpacity="0.42" />
            <stop offset="1" stopColor="var(--honey)" stopOpacity="0.02" />
          </radialGradient>
        </defs>
        <g className={css.sun}>
          <path d="M0 196a190 190 0 0 1 380 0Z" fill={`url(#${glow})`} />
          <path d="M50 196a140 140 0 0 1 280 0Z" className={css.middle} />
          <path d="M90 196a100 100 0 0 1 200 0Z" className={css.core} />
        </g>
        {oneTo(9).map(ray => (
          <path
            key={ray}
            d="M190 38v-19"
            transform={`rotate(${(ray - 5) * 18} 190 196)`}
            className={css.ray}
            style={{ "--step": Math.abs(ray - 5) } as CSSProperties}
          />
        ))}
      </svg>
      <Pair coach={coach} client={client} size="34.7cqi" className={css.pair} />
    </div>
  )
}
