/** The goals that a client can choose from in a request, unless the server is configured with others. Free text is allowed too. */
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
