import { useTranslation } from "react-i18next"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"

/** Shown for a person who is not, or no longer, a client of this coach. */
export const ClientNotFound = () => {
  const { t } = useTranslation("client")
  return (
    <EmptyState
      object="door"
      title={t("missing.title")}
      text={t("missing.text")}
      action={
        <LinkButton to="/clients" variant="light">
          {t("back")}
        </LinkButton>
      }
    />
  )
}
