/** What a client may say a request is about; a server can offer its own list. Any other words are welcome too. */
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
