import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

/** For a coach without clients and requests. */
export const NoClientsYet = () => {
  const { t } = useTranslation("today")
  return (
    <Card>
      <EmptyState
        object="door"
        title={t("waiting.emptyTitle")}
        text={t("waiting.emptyText")}
        action={
          <LinkButton to="/clients" variant="light">
            {t("waiting.invite")}
          </LinkButton>
        }
      />
    </Card>
  )
}
