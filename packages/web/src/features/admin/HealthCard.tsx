import { Button } from "@mantine/core"
import { IconLock, IconLockOpen } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { call } from "../../lib/api.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { DescriptionList } from "../../ui/layout/DescriptionList.tsx"
import type { UserDetail } from "./api.ts"
import css from "./health-card.module.css"
import { ReasonForm } from "./ReasonForm.tsx"

type Health = NonNullable<UserDetail["health"]>

/** Hidden until the admin gives a reason. The data is read once and is not cached. */
export const HealthCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const reveal = useMutation<UserDetail, ProblemError, string>({
    mutationFn: reason => call("GET /admin/users/{userId}", { params: { userId: of.id }, query: { reason } }),
    gcTime: 0,
  })
  const health = reveal.data?.health
  const name = of.firstName
  return (
    <Card
      title={
        <span className={css.title}>
          {health ? (
            <IconLockOpen size={20} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconLock size={20} stroke={1.75} aria-hidden="true" />
          )}
          {t("user.health.title")}
        </span>
      }
      sub={t(health ? "user.health.opened" : "user.health.text", { name })}
    >
      {health ? (
        <>
          <HealthDetails health={health} />
          <div>
            <Button variant="default" onClick={() => reveal.reset()}>
              {t("user.health.close")}
            </Button>
          </div>
        </>
      ) : (
        <ReasonForm
          name={name}
          action={t("user.health.open")}
          pending={reveal.isPending}
          refused={reveal.error}
          onReason={reason => reveal.mutate(reason)}
        />
      )}
    </Card>
  )
}

const HealthDetails = ({ health }: { health: Health }) => {
  const { t } = useTranslation("admin")
  const none = t("user.health.none")
  const listed = (words: readonly string[]): string => words.join(", ") || none
  return (
    <DescriptionList
      items={[
        {
          name: t("user.health.height"),
          value: health.heightCm === null ? none : `${health.heightCm} cm`,
        },
        {
          name: t("user.health.weight"),
          value: health.weightKg === null ? none : `${health.weightKg} kg`,
        },
        { name: t("user.health.food"), value: listed(health.dietaryRestrictions) },
        { name: t("user.health.injuries"), value: listed(health.injuries) },
        { name: t("user.health.conditions"), value: listed(health.healthComplications) },
      ]}
    />
  )
}
