import { hourPatternNames, hourPatterns } from "@rapport/domain/scheduling/hour-patterns"
import { useTranslation } from "react-i18next"
import type { Availability } from "../../../entities/availability/api.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { hoursAWeek, patternOf, useSetHours } from "./api.ts"
import { Choice } from "./Choice.tsx"
import { Step } from "./Step.tsx"

interface Props {
  hours: Availability
  isDone: boolean
}

/** Hours as a choice of three patterns. */
export const HoursStep = ({ hours, isDone }: Props) => {
  const { t } = useTranslation("firstHour")
  const set = useSetHours(problem => toast({ text: problemText(problem), tone: "problem" }))
  const chosen = patternOf(hours.weekly)
  return (
    <Step
      step={1}
      state={isDone ? "done" : "now"}
      title={isDone ? t("hours.title") : t("hours.question")}
      text={isDone ? t("hours.week", { count: hoursAWeek(hours.weekly) }) : t("hours.none")}
      more={
        <LinkButton to="/me/availability" variant="subtle" size="sm">
          {t("hours.all")}
        </LinkButton>
      }
    >
      {hourPatternNames.map(name => (
        <Choice
          key={name}
          chosen={chosen === name}
          disabled={set.isPending}
          onChoose={() => set.mutate({ body: { weekly: hourPatterns[name], version: hours.version } })}
        >
          {t(`hours.${name}`)}
        </Choice>
      ))}
    </Step>
  )
}
