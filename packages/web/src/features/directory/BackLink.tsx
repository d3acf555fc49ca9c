import { IconArrowLeft } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { RoundLink } from "../../ui/inputs/buttons.tsx"
import css from "./back-link.module.css"

/** The link back to all coaches; visitors have no such list. */
export const BackLink = ({ signedIn, end }: { signedIn: boolean; end?: ReactNode }) => {
  const { t } = useTranslation("directory")
  if (!signedIn) return null
  return (
    <div className={css.row}>
      <RoundLink to="/coaches" icon={<IconArrowLeft className="turns" />} label={t("page.back")} />
      <Link to="/coaches" className={css.words} aria-hidden="true" tabIndex={-1}>
        {t("page.back")}
      </Link>
      <span className={css.end}>{end}</span>
    </div>
  )
}
