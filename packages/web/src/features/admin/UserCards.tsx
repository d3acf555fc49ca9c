import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { cityOf, dayAndMonth, relativeTime } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { DescriptionList } from "../../ui/layout/DescriptionList.tsx"
import type { UserDetail } from "./api.ts"

export const AccountCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  return (
    <Card title={t("user.account")}>
      <DescriptionList
        items={[
          {
            name: t("user.email"),
            value: `${of.email}, ${t(of.emailVerified ? "user.confirmed" : "user.notConfirmed")}`,
          },
          { name: t("user.username"), value: <bdi dir="ltr">@{of.username}</bdi> },
          { name: t("user.zone"), value: cityOf(of.timeZone) },
          { name: t("user.since"), value: dayAndMonth(of.createdAt, timeZone) },
          { name: t("user.seen"), value: of.lastSeenAt ? relativeTime(of.lastSeenAt) : t("user.never") },
        ]}
      />
    </Card>
  )
}

export const ProfileCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const { age, gender, goals, gymAccess } = of.profile
  const nothing = age === null && !gender && goals.length === 0 && !gymAccess
  return (
    <Card title={t("user.profile")} sub={t("user.looked", { name: of.firstName })}>
      {nothing ? (
        <p className="ink-2">{t("user.nothing")}</p>
      ) : (
        <DescriptionList
          items={[
            age !== null && { name: t("user.age"), value: age },
            gender && { name: t("user.gender"), value: gender },
            goals.length > 0 && { name: t("user.goals"), value: goals.join(", ") },
            gymAccess && { name: t("user.gym"), value: gymAccess },
          ].map(fact => fact || null)}
        />
      )}
    </Card>
  )
}

export const CoachProfileCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const { coach } = of
  if (!coach) return null
  const nothing = !coach.headline && !coach.bio && coach.specialties.length === 0
  return (
    <Card title={t("user.coach")}>
      {nothing && <p className="ink-2">{t("user.nothing")}</p>}
      {coach.headline && <h3>{coach.headline}</h3>}
      {coach.bio && <p className="prose">{coach.bio}</p>}
      {coach.specialties.length > 0 && (
        <DescriptionList items={[{ name: t("user.specialties"), value: coach.specialties.join(", ") }]} />
      )}
    </Card>
  )
}

export const ConnectionsCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  return (
    <Card title={t("user.together")}>
      <DescriptionList
        items={[
          { name: t("user.asClient"), value: of.connections.asClient },
          of.roles.includes("coach") && { name: t("user.asCoach"), value: of.connections.asCoach },
          { name: t("user.open"), value: of.bookings.open },
          { name: t("user.past"), value: of.bookings.past },
        ]}
      />
    </Card>
  )
}
