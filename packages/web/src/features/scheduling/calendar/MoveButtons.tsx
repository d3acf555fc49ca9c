import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import css from "./popover.module.css"

interface Props {
  /** It changes the length, not the time. */
  resizes: boolean
  onYes: () => void
  onClose: () => void
}

/** Confirms a move, or leaves everything as it was. */
export const MoveButtons = ({ resizes, onYes, onClose }: Props) => {
  const { t } = useTranslation(["calendar", "common"])
  return (
    <div className={css.buttons}>
      <Button
        onClick={() => {
          onYes()
          onClose()
        }}
      >
        {t(resizes ? "move.resizeYes" : "move.yes")}
      </Button>
      <Button variant="default" onClick={onClose}>
        {t("common:keep")}
      </Button>
    </div>
  )
}
