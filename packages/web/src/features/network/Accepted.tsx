import { useTranslation } from "react-i18next"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import type { Connection } from "./api.ts"

/** Where the request just sent was waiting: the yes, and what can be done now. */
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
