import { Button, Chip } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Bone } from "../../ui/feedback/Skeletons.tsx"
import { goals } from "./api.ts"
import css from "./request.module.css"

interface Props {
  value: readonly string[]
  onChange: (goals: string[]) => void
  /** What this coach is good at: the likeliest goals come first. */
  topics: readonly string[]
}

const shownFirst = 6

const likely = (goal: string, topics: readonly string[]): boolean => {
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
      <QueryState from={useQuery(goals)} what={t("request.goalsWhat")} waiting={<GoalSkeleton />}>
        {({ items }) => {
          const ordered = [...items].sort((a, b) => Number(likely(b, topics)) - Number(likely(a, topics)))
          const shown = all
            ? ordered
            : ordered.filter((goal, index) => index < shownFirst || value.includes(goal))
          return (
            <div className={css.chips}>
              {shown.map(goal => (
                <Chip
                  key={goal}
                  checked={value.includes(goal)}
                  onChange={on => onChange(on ? [...value, goal] : value.filter(each => each !== goal))}
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
    <Bone width={120} height={44} round={22} />
    <Bone width={96} height={44} round={22} />
    <Bone width={140} height={44} round={22} />
  </div>
)
