import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

/** Shown for an unknown address, or for something the viewer may not see. */
export const NotFound = () => {
  const { t } = useTranslation()
  return (
    <EmptyState
      heading="h1"
      object="door"
      title={t("missing.title")}
      text={t("missing.text")}
      action={
        <LinkButton to="/" variant="light">
          {t("missing.action")}
        </LinkButton>
      }
    />
  )
}
