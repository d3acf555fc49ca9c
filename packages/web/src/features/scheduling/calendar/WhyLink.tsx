import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"

/** Leads to the rule that stands against a time. */
export const WhyLink = ({ at }: { at: number }) => {
  const { t } = useTranslation("calendar")
  return (
    <Link to="/me/availability" search={{ why: new Date(at).toISOString() }}>
      {t("why")}
    </Link>
  )
}
