import { useElementSize } from "@mantine/hooks"
import { IconCheck, IconHourglass, IconUsersGroup } from "@tabler/icons-react"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Avatar } from "../people/Avatar.tsx"
import css from "./day-hill.module.css"
import { type HillSession, hillOf, hoursAround, onHill } from "./day-hill.ts"
import { HillDrawing } from "./HillDrawing.tsx"

interface Props {
  now: number
  sessions: readonly HillSession[]
  free: readonly { from: number; to: number }[]
  /** Accessible name of the list. */
  label: string
}

/** The coach's day as sessions along an arc; the same list, in order, is what screen readers get. */
export const DayHill = ({ now, sessions, free, label }: Props) => {
  const { t } = useTranslation()
  const { ref, width } = useElementSize()
  const pattern = useId()
  const states = { planned: t("hill.planned"), asked: t("hill.waits"), done: t("hill.done") }
  const wide = width >= 640
  const size = wide ? 52 : 38
  const hours = hoursAround([...sessions, ...free])
  const hill = hillOf(Math.max(width, 280), wide ? 86 : 76, hours.from, hours.to)
  return (
    <div ref={ref} className={css.hill} dir="ltr" data-wide={wide}>
      {width > 0 && (
        <HillDrawing hill={hill} now={now} sessions={sessions} free={free} wide={wide} pattern={pattern} />
      )}
      <ol aria-label={label}>
        {sessions.map((session, index) => {
          const { x, y } = onHill(hill, (session.from + session.to) / 2)
          const before = sessions[index - 1]
          const name = "group" in session.person ? session.person.group : session.person.firstName
          const crowded = before && x - onHill(hill, (before.from + before.to) / 2).x < 84 && index % 2 === 1
          return (
            <li key={session.id} className={css.stop} data-state={session.state} style={{ left: x, top: y }}>
              <span className={css.face}>
                {"group" in session.person ? (
                  <span className={css.group} style={{ inlineSize: size, blockSize: size }}>
                    <IconUsersGroup size={size / 2} stroke={1.75} aria-hidden="true" />
                  </span>
                ) : (
                  <Avatar person={session.person} size={size} />
                )}
                {session.state === "asked" && (
                  <span className={css.asked}>
                    <IconHourglass aria-hidden="true" />
                  </span>
                )}
                {session.state === "done" && (
                  <span className={css.done}>
                    <IconCheck aria-hidden="true" />
                  </span>
                )}
              </span>
              <span className={wide ? css.words : "visually-hidden"} data-crowded={crowded}>
                <span className={`time ${css.time}`}>{session.time}</span>
                <span className={css.name}>
                  {session.icon}
                  {session.state === "asked" ? t("hill.asked", { name }) : name}
                </span>
                <span className="visually-hidden">{`, ${session.type}, ${states[session.state]}`}</span>
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
