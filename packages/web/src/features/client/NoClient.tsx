import { useTranslation } from "react-i18next"
import { LinkButton } from "../../ui/buttons.tsx"
import { Empty } from "../../ui/Empty.tsx"

/** Somebody who is not, or no longer, a client of this coach. */
export const NoClient = () => {
  const { t } = useTranslation("client")
  return (
    <Empty
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
