import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { acceptedConnections } from "../../entities/connection/api.ts"
import { otherMember, type Room } from "../../entities/room/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { ConnectionMark } from "../../ui/people/ConnectionMark.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import css from "./room-details.module.css"

/** Who the two of a direct room are to each other. */
export const RoomDetails = ({ room }: { room: Room }) => {
  const { t } = useTranslation("messaging")
  const me = useMe()
  const other = otherMember(room, me.id)
  const mySide = other?.relationship === "client" ? "coach" : "client"
  const connections = useQuery({
    ...acceptedConnections(mySide),
    enabled: other?.relationship === "coach" || other?.relationship === "client",
  })
  if (!other) return null
  const connection = connections.data?.items.find(
    ({ coachId, clientId }) => coachId === other.id || clientId === other.id,
  )
  return (
    <div className={css.details}>
      {other.relationship === "coach" && <Pair coach={other} client={me} size={96} />}
      {other.relationship === "client" && (
        <Pair coach={room.members.find(({ id }) => id === me.id) ?? me} client={other} size={96} />
      )}
      {(other.relationship === null || other.relationship === "friend") && (
        <Avatar person={other} size={96} />
      )}
      <h2>{t("details.title", { name: other.firstName })}</h2>
      {connection?.answeredAt && (
        <p className={css.since}>
          <ConnectionMark state="connected" />
          {t("details.since", { date: dayAndMonth(connection.answeredAt, me.timeZone) })}
        </p>
      )}
      {other.relationship === "coach" && (
        <LinkButton to="/coaches/$coachId" params={{ coachId: other.id }} variant="default">
          {t("details.profile")}
        </LinkButton>
      )}
      {other.relationship === "client" && (
        <LinkButton to="/clients/$clientId" params={{ clientId: other.id }} variant="default">
          {t("details.profile")}
        </LinkButton>
      )}
    </div>
  )
}
