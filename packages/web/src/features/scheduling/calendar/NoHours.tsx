import { useTranslation } from "react-i18next"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"

export const NoHours = () => {
  const { t } = useTranslation("calendar")
  return (
    <EmptyState
      object="calendar"
      title={t("empty.title")}
      text={t("empty.text")}
      action={<LinkButton to="/me/availability">{t("empty.action")}</LinkButton>}
    />
  )
}
