import { useTranslation } from "react-i18next"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import { ClientCharts } from "./ClientCharts.tsx"
import css from "./client.module.css"
import { DietDays } from "./DietDays.tsx"
import { EndConnectionButton } from "./EndConnectionButton.tsx"
import { GoalsCard, HealthListCard, MeasurementsCard } from "./ProfileCards.tsx"
import { ScopeList } from "./ScopeList.tsx"
import { SessionsCard } from "./SessionsCard.tsx"
import { useScopeRequests } from "./use-scope-requests.ts"
import { WorkoutDays } from "./WorkoutDays.tsx"

/** A connected client's page, limited to the scopes they share. */
export const ClientView = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const scopeRequests = useScopeRequests(client)
  const sharesWorkouts = client.scopes.includes("workouts")
  const hasCharts = sharesWorkouts || client.scopes.includes("metrics")
  return (
    <>
      <ScopeList client={client} scopeRequests={scopeRequests} />
      <div className={css.columns}>
        <div className={css.column}>
          <GoalsCard client={client} scopeRequests={scopeRequests} />
          {client.message && (
            <Card title={t("words.title")} tone="sunken">
              <blockquote className={css.quote}>{client.message}</blockquote>
            </Card>
          )}
          <MeasurementsCard client={client} scopeRequests={scopeRequests} />
        </div>
        <div className={css.column}>
          {hasCharts && <ClientCharts client={client} />}
          <SessionsCard client={client} />
        </div>
        <div className={css.column}>
          {sharesWorkouts && <WorkoutDays client={client} />}
          {client.scopes.includes("nutrition") && <DietDays client={client} />}
          <HealthListCard client={client} scopeRequests={scopeRequests} scope="injuries" />
          <HealthListCard client={client} scopeRequests={scopeRequests} scope="nutrition" />
          <HealthListCard client={client} scopeRequests={scopeRequests} scope="health" />
        </div>
      </div>
      <footer className={css.foot}>
        <p className="small ink-2">{t("accessLog", { name: client.firstName })}</p>
        <EndConnectionButton client={client} />
      </footer>
    </>
  )
}
