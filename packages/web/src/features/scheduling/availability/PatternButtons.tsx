import { Button } from "@mantine/core"
import { hourPatternNames, hourPatterns } from "@rapport/domain/scheduling/hour-patterns"
import { useTranslation } from "react-i18next"
import css from "./hours-editor.module.css"
import { type Week, weekOf } from "./week.ts"

/** Weeks to start from; choosing one fills the draft and saves nothing. */
export const PatternButtons = ({ onChoose }: { onChoose: (week: Week) => void }) => {
  const { t } = useTranslation("firstHour")
  return (
    <div className={css.patterns}>
      <span className="ink-2">{t("startFrom")}</span>
      {hourPatternNames.map(name => (
        <Button key={name} variant="default" onClick={() => onChoose(weekOf(hourPatterns[name]))}>
          {t(`hours.${name}`)}
        </Button>
      ))}
    </div>
  )
}
