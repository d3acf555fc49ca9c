import { useId } from "react"
import css from "./room-scene.module.css"

const SceneChair = ({ fill, lit }: { fill: string; lit: string }) => (
  <>
    <path d="M86 650v28M190 650v28" className={css.leg} />
    <path d="M130 442c-32 0-57 31-57 70v141h131V590h-74Z" fill={fill} />
    <path d="M120 568h73a20 20 0 0 1 20 20v10h-93Z" fill={lit} />
  </>
)

/** The large illustration beside sign-in and sign-up. */
export const RoomScene = ({ className = "" }: { className?: string | undefined }) => {
  const sky = useId()
  const glow = useId()
  const pane = useId()
  return (
    <svg
      viewBox="0 0 560 760"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      className={`${css.scene} ${className}`}
    >
      <defs>
        <linearGradient id={sky} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="var(--sky-high)" />
          <stop offset="0.75" stopColor="var(--sky-low)" />
        </linearGradient>
        <radialGradient id={glow}>
          <stop offset="0.3" stopColor="var(--honey)" stopOpacity="0.65" />
          <stop offset="1" stopColor="var(--honey)" stopOpacity="0" />
        </radialGradient>
        <clipPath id={pane}>
          <path d="M86 470V313a194 194 0 0 1 388 0v157Z" />
        </clipPath>
      </defs>
      <rect x="-400" y="-400" width="1360" height="1160" fill="var(--wall)" />
      <rect x="-400" y="608" width="1360" height="200" fill="var(--floor)" />
      <path d="M75 470V313a205 205 0 0 1 410 0v157Z" fill="var(--frame)" />
      <g clipPath={`url(#${pane})`}>
        <rect x="80" y="110" width="400" height="370" fill={`url(#${sky})`} />
        <circle cx="348" cy="261" r="112" fill={`url(#${glow})`} />
        <circle cx="348" cy="261" r="38" fill="var(--honey)" />
        <path d="M86 422c70-52 140-50 222 8 60-60 110-58 170-29v80H86Z" fill="var(--far-hill)" />
        <path
          d="M110 462c60-24 150-24 216 10v10H110Zm264 9c40-14 70-14 110-8v14H374Z"
          fill="var(--near-hill)"
        />
      </g>
      <path d="M280 115v355" stroke="var(--frame)" strokeWidth="6.5" />
      <rect x="48" y="470" width="464" height="15" rx="7.5" fill="var(--frame)" />
      <ellipse cx="280" cy="680" rx="257" ry="32" fill="var(--rug)" />
      <g className={css.mirrors}>
        <SceneChair fill="var(--fig-g)" lit="var(--fig-lit)" />
        <g transform="matrix(-1 0 0 1 560 0)">
          <SceneChair fill="var(--spruce-g)" lit="var(--spruce-lit)" />
        </g>
      </g>
      <path d="M252 585h57M280 585v92M258 678h44" className={css.table} />
      <g className={css.cup}>
        <path d="M261 560h23v15a6 6 0 0 1-6 6h-11a6 6 0 0 1-6-6Z" className={css.china} />
        <path d="M284 563h4a6 6 0 0 1 0 12h-4" />
        <path d="M269 552c-5-6 4-7 0-14M277 552c-5-6 4-7 0-14" className={css.steam} />
      </g>
    </svg>
  )
}
