import { IconPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import css from "./calendar.module.css"

/** On phones booking is always at hand above the bar. */
export const BookButton = ({ onClick }: { onClick: () => void }) => {
  const { t } = useTranslation("calendar")
  return (
    <RoundButton
      look="side"
      size="lg"
      className={css.plus ?? ""}
      label={t("book.title")}
      icon={<IconPlus />}
      onClick={onClick}
    />
  )
}
