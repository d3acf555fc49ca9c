import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import css from "./preview-frame.module.css"

/** Frame around the preview of the coach's card, with a link to the page. */
export const PreviewFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  return (
    <section className={css.frame}>
      <header className={css.head}>
        <div>
          <h2>{t("coach.preview")}</h2>
          <p className="small ink-2">{t("coach.previewText")}</p>
        </div>
        <LinkButton to="/coaches/$coachId" params={{ coachId: me.id }} variant="subtle">
          {t("coach.page")}
        </LinkButton>
      </header>
      {children}
    </section>
  )
}
