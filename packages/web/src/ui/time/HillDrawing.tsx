import css from "./day-hill.module.css"
import { type Hill, type HillSession, hillPath, onHill } from "./day-hill.ts"

interface Props {
  hill: Hill
  now: number
  sessions: readonly HillSession[]
  free: readonly { from: number; to: number }[]
  wide: boolean
  pattern: string
}

export const HillDrawing = ({ hill, now, sessions, free, wide, pattern }: Props) => {
  const band = wide ? 15 : 12
  const height = wide ? 270 : 150
  const whole = hillPath(hill, hill.from, hill.to)
  const sun = onHill(hill, now)
  const inset = ((band / 2) * (hill.to - hill.from)) / hill.width
  const hours = Array.from({ length: hill.to - hill.from + 1 }, (_, index) => hill.from + index)
  return (
    <svg
      viewBox={`0 0 ${hill.width} ${height}`}
      height={height}
      width={hill.width}
      aria-hidden="true"
      className={css.drawing}
    >
      <defs>
        <linearGradient id={`${pattern}-ground`} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0.2" stopColor="var(--hill)" />
          <stop offset="1" stopColor="var(--hill)" stopOpacity="0" />
        </linearGradient>
        <linearGradient
          id={`${pattern}-light`}
          gradientUnits="userSpaceOnUse"
          x1={0}
          x2={hill.width}
          y1={0}
          y2={0}
        >
          <stop offset="0.08" stopColor="var(--dawn)" />
          <stop offset="0.42" stopColor="var(--noon)" />
          <stop offset="0.6" stopColor="var(--noon)" />
          <stop offset="0.92" stopColor="var(--dusk)" />
        </linearGradient>
        <radialGradient id={`${pattern}-glow`}>
          <stop offset="0.2" stopColor="var(--honey)" stopOpacity="0.6" />
          <stop offset="1" stopColor="var(--honey)" stopOpacity="0" />
        </radialGradient>
        <pattern
          id={`${pattern}-pending`}
          width="9"
          height="9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-38)"
        >
          <rect width="9" height="9" fill="var(--fig-soft)" />
          <rect width="9" height="4.5" fill="var(--fig-g)" />
        </pattern>
      </defs>
      <path d={`${whole}V${height}H0Z`} fill={`url(#${pattern}-ground)`} />
      <path d={whole} stroke="var(--track)" strokeWidth={band} fill="none" />
      {free.map(span => (
        <path
          key={span.from}
          d={hillPath(hill, span.from, span.to)}
          stroke={`url(#${pattern}-light)`}
          strokeWidth={band}
          fill="none"
        />
      ))}
      {hours.slice(1, -1).map(hour => {
        const { x, y } = onHill(hill, hour)
        return wide && <circle key={hour} cx={x} cy={y} r={1.6} fill="var(--track-ink)" />
      })}
      {sessions.map(session => {
        const path = hillPath(
          hill,
          session.from + inset,
          Math.max(session.to - inset, session.from + inset + 0.01),
        )
        const stroke = {
          planned: "var(--fig-g)",
          done: "var(--fig-mute)",
          asked: `url(#${pattern}-pending)`,
        }[session.state]
        return (
          <g key={session.id} fill="none" strokeLinecap="round">
            <path d={path} stroke="var(--card)" strokeWidth={band + 7} />
            <path d={path} stroke={stroke} strokeWidth={band} />
          </g>
        )
      })}
      {now > hill.from && now < hill.to && (
        <>
          <circle cx={sun.x} cy={sun.y} r={wide ? 34 : 30} fill={`url(#${pattern}-glow)`} />
          <circle
            cx={sun.x}
            cy={sun.y}
            r={wide ? 12.5 : 11}
            fill="var(--honey)"
            stroke="var(--card)"
            strokeWidth={4}
          />
        </>
      )}
    </svg>
  )
}
