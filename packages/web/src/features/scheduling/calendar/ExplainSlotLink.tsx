import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"

/** Leads to the explanation why a time is not offered. */
export const ExplainSlotLink = ({ at }: { at: number }) => {
  const { t } = useTranslation("calendar")
  return (
    <Link to="/me/availability" search={{ why: new Date(at).toISOString() }}>
      {t("why")}
    </Link>
  )
}
