import { Button } from "@mantine/core"
import { IconLock, IconLockOpen } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { call } from "../../lib/api.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Facts } from "../../ui/layout/Facts.tsx"
import type { WholeUser } from "./api.ts"
import css from "./health-card.module.css"
import { ReasonForm } from "./ReasonForm.tsx"

type Health = NonNullable<WholeUser["health"]>

/** Closed until a reason is typed. What was read stays on this screen only and is asked once. */
export const HealthCard = ({ of }: { of: WholeUser }) => {
  const { t } = useTranslation("admin")
  const look = useMutation<WholeUser, ProblemError, string>({
    mutationFn: reason => call("GET /admin/users/{userId}", { params: { userId: of.id }, query: { reason } }),
    gcTime: 0,
  })
  const health = look.data?.health
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
          <HealthFacts health={health} />
          <div>
            <Button variant="default" onClick={() => look.reset()}>
              {t("user.health.close")}
            </Button>
          </div>
        </>
      ) : (
        <ReasonForm
          name={name}
          action={t("user.health.open")}
          pending={look.isPending}
          refused={look.error}
          onReason={reason => look.mutate(reason)}
        />
      )}
    </Card>
  )
}

const HealthFacts = ({ health }: { health: Health }) => {
  const { t } = useTranslation("admin")
  const none = t("user.health.none")
  const listed = (words: readonly string[]): string => words.join(", ") || none
  return (
    <Facts
      facts={[
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
