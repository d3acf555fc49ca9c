import type { FieldError } from "../kernel/result.ts"

/** The goals that a client can choose from in a request, unless the server is configured with others. */
export const defaultGoals: readonly string[] = [
  "Strength",
  "Weight loss",
  "Muscle gain",
  "Running and endurance",
  "Return from injury",
  "Mobility and posture",
  "Eating habits",
  "Sleep and habits",
  "Stress and balance",
  "Interview practice",
  "Career guidance",
  "Something else",
]

const compared = (goal: string): string => goal.trim().toLowerCase()

/** The chosen goals as the server offers them, each once, compared without case; or which of them it does not offer. */
export const chooseGoals = (
  chosen: readonly string[],
  offered: readonly string[],
): { goals: string[]; errors: FieldError[] } => {
  const byName = new Map(offered.map(goal => [compared(goal), goal]))
  const found = chosen.map(goal => byName.get(compared(goal)))
  return {
    goals: [...new Set(found.filter(goal => goal !== undefined))],
    errors: found.flatMap((goal, index) =>
      goal === undefined
        ? [{ path: `goals.${index}`, message: "This is not one of the goals to choose from." }]
        : [],
    ),
  }
}
