import { accountsProblems } from "./accounts/problems.ts"
import { adminProblems } from "./admin/problems.ts"
import { directoryProblems } from "./directory/problems.ts"
import { integrationsProblems } from "./integrations/problems.ts"
import { kernelProblems } from "./kernel/problems.ts"
import { logsProblems } from "./logs/problems.ts"
import { messagingProblems } from "./messaging/problems.ts"
import { networkProblems } from "./network/problems.ts"
import { pricingProblems } from "./pricing/problems.ts"
import { profilesProblems } from "./profiles/problems.ts"
import { relationshipsProblems } from "./relationships/problems.ts"
import { schedulingProblems } from "./scheduling/problems.ts"
import { sessionsProblems } from "./sessions/problems.ts"

/** Every refusal of the API, by its stable code. */
export const allProblems = {
  ...accountsProblems,
  ...relationshipsProblems,
  ...profilesProblems,
  ...pricingProblems,
  ...sessionsProblems,
  ...networkProblems,
  ...schedulingProblems,
  ...directoryProblems,
  ...logsProblems,
  ...messagingProblems,
  ...integrationsProblems,
  ...adminProblems,
  ...kernelProblems,
}

export type ProblemCode = keyof typeof allProblems
