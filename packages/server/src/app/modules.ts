import { mountAccessLog } from "../modules/access-log/index.ts"
import { accountsJobs, mountAccounts } from "../modules/accounts/index.ts"
import { mountAdmin } from "../modules/admin/index.ts"
import { mountCoaching } from "../modules/coaching/index.ts"
import { mountDirectory } from "../modules/directory/index.ts"
import { integrationsJobs, integrationsReactions, mountIntegrations } from "../modules/integrations/index.ts"
import { mountNetwork, networkJobs, networkReactions } from "../modules/network/index.ts"
import {
  mountNotifications,
  notificationsJobs,
  notificationsReactions,
} from "../modules/notifications/index.ts"
import { mountPricing } from "../modules/pricing/index.ts"
import { mountProfiles, presentMe, profilesReactions } from "../modules/profiles/index.ts"
import { mountRelationships } from "../modules/relationships/index.ts"
import { mountScheduling, schedulingJobs, schedulingReactions } from "../modules/scheduling/index.ts"
import { mountSessions } from "../modules/sessions/index.ts"
import type { EventHandler } from "../platform/events.ts"
import type { ModuleParts } from "../platform/http/module.ts"
import type { Jobs } from "../platform/jobs/worker.ts"

/** What every module brings, in the order in which arrows may point. The only wiring there is. */
export const mountModules = (parts: ModuleParts): void => {
  mountAccounts(parts, presentMe)
  mountRelationships(parts)
  mountAccessLog(parts)
  mountProfiles(parts)
  mountNetwork(parts)
  mountPricing(parts)
  mountScheduling(parts)
  mountSessions(parts)
  mountDirectory(parts)
  mountCoaching(parts)
  mountIntegrations(parts)
  mountNotifications(parts)
  mountAdmin(parts)
}

export const eventHandlers: EventHandler[] = [
  ...profilesReactions,
  ...networkReactions,
  ...schedulingReactions,
  ...integrationsReactions,
  ...notificationsReactions,
]

export const jobs: Jobs[] = [accountsJobs, networkJobs, schedulingJobs, integrationsJobs, notificationsJobs]
