import type { Side } from "../../lib/active-side.ts"
import { RoomObject, type RoomObjectName } from "./RoomObject.tsx"
import css from "./room.module.css"

/** One armchair; the client's is the coach's, mirrored. */
const CoachChair = ({ side }: { side: Side }) => (
  <>
    <g className={css.legs}>
      <path d="M58 142v10" />
      <path d="M100.5 142v10" />
    </g>
    <path
      d="M75 79.7c-12 0-22 11-22 25.3v37.5h52.5V128H75Z"
      className={side === "coach" ? css.fig : css.spruce}
    />
    <path d="M71 117.5h30a8 8 0 0 1 8 8v3.5H71Z" className={side === "coach" ? css.figLit : css.spruceLit} />
  </>
)

const ClientChair = () => (
  <g transform="matrix(-1 0 0 1 254 0)">
    <CoachChair side="client" />
  </g>
)

/** The empty-state illustration: two chairs, a table, and an object that stands for what is missing. */
export const Room = ({ object = "sun", width = 210 }: { object?: RoomObjectName; width?: number }) => (
  <svg
    viewBox="27 38 200 126"
    width={width}
    height={(width * 126) / 200}
    aria-hidden="true"
    className={css.room}
  >
    <ellipse cx="127" cy="151.5" rx="97" ry="10.5" className={css.floor} />
    <g className={css.mirrors}>
      <CoachChair side="coach" />
      <ClientChair />
    </g>
    <g className={css.legs}>
      <path d="M117 124.5h20" />
      <path d="M127 125v26" />
    </g>
    <RoomObject thing={object} />
  </svg>
)

/** A single chair, for choosing between coach and client. */
export const Chair = ({ side, width = 150 }: { side: Side; width?: number }) => (
  <svg
    viewBox={side === "coach" ? "30 76 100 86" : "124 76 100 86"}
    width={width}
    height={(width * 86) / 100}
    aria-hidden="true"
    className={css.single}
  >
    <ellipse cx={side === "coach" ? 81 : 173} cy="152" rx="48" ry="7" className={css.floor} />
    {side === "coach" ? <CoachChair side="coach" /> : <ClientChair />}
  </svg>
)
