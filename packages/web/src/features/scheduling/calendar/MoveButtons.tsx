import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import css from "./bubble.module.css"

interface Props {
  /** Another length, not another time. */
  resizes: boolean
  onYes: () => void
  onClose: () => void
}

/** The answer to what was dragged: do it, or leave all as it was. */
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
