import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

import { WaitlistButton } from "./WaitlistButton.tsx"

interface Props {
  coach: ListedCoach
  onRequest: () => void
  size?: "md" | "lg"
  fullWidth?: boolean
}

/** The main action between the viewer and this coach, as chosen by the server. */
export const CoachButton = ({ coach, onRequest, size = "md", fullWidth = false }: Props) => {
  const { t } = useTranslation("directory")
  const buttonProps = { size, fullWidth }
  switch (coach.button) {
    case "book":
      return (
        <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }} {...buttonProps}>
          {t("button.book")}
          <span className="visually-hidden">{t("button.with", { name: coach.firstName })}</span>
        </LinkButton>
      )
    case "request":
      return (
        <Button variant={size === "lg" ? "filled" : "light"} onClick={onRequest} {...buttonProps}>
          {t("button.request")}
          <span className="visually-hidden">{t("button.with", { name: coach.firstName })}</span>
        </Button>
      )
    case "fully_booked":
      return <WaitlistButton coach={coach} {...buttonProps} />
    case "request_pending":
    case "request_declined":
      return (
        <Button disabled {...buttonProps}>
          {t(`button.${coach.button}`)}
        </Button>
      )
    case "none":
      return null
  }
}
