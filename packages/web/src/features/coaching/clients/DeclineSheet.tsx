import { useTranslation } from "react-i18next"
import type { Connection } from "../../../entities/connection/api.ts"
import { ReasonDialog } from "../../../ui/feedback/ReasonDialog.tsx"

interface Props {
  of: readonly Connection[]
  onYes: (reason: string | undefined) => void
  onClose: () => void
}

/** Confirms declining one or several requests, with an optional reason. */
export const DeclineSheet = ({ of, onYes, onClose }: Props) => {
  const { t } = useTranslation("coaching")
  const count = of.length
  const name = of[0]?.client.firstName ?? ""
  const many = count > 1
  return (
    <ReasonDialog
      title={many ? t("decline.titleMany", { count }) : t("decline.title", { name })}
      text={many ? t("decline.textMany") : t("decline.text", { name })}
      label={many ? t("decline.labelMany") : t("decline.label", { name })}
      yes={many ? t("decline.yesMany", { count }) : t("decline.yes")}
      danger
      pending={false}
      problem={null}
      onYes={onYes}
      onClose={onClose}
    />
  )
}
