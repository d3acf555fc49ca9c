import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Empty } from "../../ui/Empty.tsx"

export const NoHours = () => {
  const { t } = useTranslation("calendar")
  return (
    <Empty
      object="calendar"
      title={t("empty.title")}
      text={t("empty.text")}
      action={<LinkButton to="/me/availability">{t("empty.action")}</LinkButton>}
    />
  )
}
