import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { Connection } from "../../entities/connection/api.ts"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { PresenceDot } from "../../ui/people/PresenceDot.tsx"
import { fullName } from "../../ui/people/person.ts"

import css from "./connection-card.module.css"

interface Props {
  coach: Connection["coach"]
  /** The connection's chip and a short text. */
  status: ReactNode
}

/** The coach at the top of a connection's card. */
export const CoachCardHeader = ({ coach, status }: Props) => (
  <div className={css.head}>
    <Portrait person={coach} size={76} />
    <div className={css.who}>
      <h2>
        <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className={css.name}>
          {fullName(coach)}
        </Link>{" "}
        <PresenceDot person={coach} />
      </h2>
      <p className={css.headline}>{coach.headline}</p>
      <p className={css.status}>{status}</p>
    </div>
  </div>
)
