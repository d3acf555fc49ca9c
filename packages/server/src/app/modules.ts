import { accessLogEventHandlers, mountAccessLog } from "../modules/access-log/index.ts"
import { accountsJobs, mountAccounts } from "../modules/accounts/index.ts"
import { mountAdmin } from "../modules/admin/index.ts"
import { mountCoaching } from "../modules/coaching/index.ts"
import { mountDirectory } from "../modules/directory/index.ts"
import { mountFoods } from "../modules/foods/index.ts"
import {
  integrationsEventHandlers,
  integrationsJobs,
  mountIntegrations,
} from "../modules/integrations/index.ts"
import { mountLogs } from "../modules/logs/index.ts"
import { messagingEventHandlers, mountMessaging } from "../modules/messaging/index.ts"
import { mountNetwork, networkEventHandlers, networkJobs } from "../modules/network/index.ts"
import {
  mountNotifications,
  notificationsEventHandlers,
  notificationsJobs,
} from "../modules/notifications/index.ts"
import { mountPricing, pricingEventHandlers } from "../modules/pricing/index.ts"
import { mountProfiles, presentMe, profilesEventHandlers } from "../modules/profiles/index.ts"
import { mountRelationships } from "../modules/relationships/index.ts"
import { mountScheduling, schedulingEventHandlers, schedulingJobs } from "../modules/scheduling/index.ts"
import { mountSessions } from "../modules/sessions/index.ts"
import type { EventHandler } from "../platform/context.ts"
import type { ModuleParts } from "../platform/http/module.ts"
import { platformJobs } from "../platform/jobs/platform-jobs.ts"
import type { Jobs } from "../platform/jobs/worker.ts"

/** Registers the endpoints of all modules. This file is the only one that knows every module. */
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
  mountLogs(parts)
  mountMessaging(parts)
  mountFoods(parts)
  mountCoaching(parts)
  mountIntegrations(parts)
  mountNotifications(parts)
  mountAdmin(parts)
}

export const eventHandlers: EventHandler[] = [
  ...accessLogEventHandlers,
  ...profilesEventHandlers,
  ...networkEventHandlers,
  ...pricingEventHandlers,
  ...schedulingEventHandlers,
  ...messagingEventHandlers,
  ...integrationsEventHandlers,
  ...notificationsEventHandlers,
]

export const jobs: Jobs[] = [
  platformJobs,
  accountsJobs,
  networkJobs,
  schedulingJobs,
  integrationsJobs,
  notificationsJobs,
]
