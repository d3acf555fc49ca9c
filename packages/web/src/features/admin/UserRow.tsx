import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth, relativeTime } from "../../lib/times.ts"
import { LinkRow } from "../../ui/layout/LinkRow.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import type { User } from "./api.ts"
import { RoleBadges } from "./RoleBadges.tsx"
import css from "./user-row.module.css"

export const UserRow = ({ person, short = false }: { person: User; short?: boolean }) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const seen = person.lastSeenAt
    ? t("users.seen", { ago: relativeTime(person.lastSeenAt) })
    : t("users.never")
  return (
    <LinkRow
      to="/admin/users/$userId"
      params={{ userId: person.id }}
      start={
        <Avatar
          person={person}
          side={person.roles.includes("coach") ? "coach" : "client"}
          status={person.status}
        />
      }
      title={
        <span className={css.title}>
          {fullName(person)}
          <RoleBadges roles={person.roles} suspended={person.suspendedAt !== null} />
        </span>
      }
      text={
        <span className={css.text}>
          <span className={css.email}>{person.email}</span>
          {!short && <span>{seen}</span>}
        </span>
      }
      {...(!short && {
        end: (
          <span className={css.since}>
            {t("users.since", { day: dayAndMonth(person.createdAt, timeZone) })}
          </span>
        ),
      })}
    />
  )
}
