import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

/** Shown in place of a request that was accepted while the page was open. */
export const Accepted = ({ coach }: { coach: Connection["coach"] }) => {
  const { t } = useTranslation("network")
  return (
    <Notice
      tone="ok"
      live
      title={t("joined.title", { name: coach.firstName })}
      actions={
        <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }}>
          {t("book")}
        </LinkButton>
      }
    >
      {t("joined.text")}
    </Notice>
  )
}
