import { Button, Chip } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { goals } from "../../entities/connection/api.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"

import css from "./request.module.css"

interface Props {
  value: readonly string[]
  onChange: (goals: string[]) => void
  /** The coach's specialties; matching goals come first. */
  topics: readonly string[]
}

const SHOWN_AT_FIRST = 6

const matchesTopics = (goal: string, topics: readonly string[]): boolean => {
  const words = goal
    .toLowerCase()
    .split(/\W+/)
    .filter(word => word.length > 3)
  return topics.some(topic => words.some(word => topic.toLowerCase().includes(word)))
}

export const GoalChips = ({ value, onChange, topics }: Props) => {
  const { t } = useTranslation(["network", "common"])
  const [all, setAll] = useState(false)
  return (
    <fieldset className={css.group}>
      <legend className="label">{t("request.goals")}</legend>
      <QueryState from={useQuery(goals)} what={t("request.goalsWhat")} loading={<GoalSkeleton />}>
        {({ items }) => {
          const ordered = [...items].sort(
            (a, b) => Number(matchesTopics(b, topics)) - Number(matchesTopics(a, topics)),
          )
          const shown = all
            ? ordered
            : ordered.filter((goal, index) => index < SHOWN_AT_FIRST || value.includes(goal))
          return (
            <div className={css.chips}>
              {shown.map(goal => (
                <Chip
                  key={goal}
                  checked={value.includes(goal)}
                  onChange={on => onChange(on ? [...value, goal] : value.filter(other => other !== goal))}
                >
                  {goal}
                </Chip>
              ))}
              {shown.length < items.length && (
                <Button variant="subtle" onClick={() => setAll(true)}>
                  {t("request.moreGoals", { count: items.length - shown.length })}
                </Button>
              )}
            </div>
          )
        }}
      </QueryState>
    </fieldset>
  )
}

const GoalSkeleton = () => (
  <div className={css.chips}>
    <SkeletonBlock width={120} height={44} round={22} />
    <SkeletonBlock width={96} height={44} round={22} />
    <SkeletonBlock width={140} height={44} round={22} />
  </div>
)
