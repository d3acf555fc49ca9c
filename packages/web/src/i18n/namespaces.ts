import type accessLog from "./en/accessLog.ts"
import type accounts from "./en/accounts.ts"
import type admin from "./en/admin.ts"
import type availability from "./en/availability.ts"
import type calendar from "./en/calendar.ts"
import type client from "./en/client.ts"
import type coaching from "./en/coaching.ts"
import type common from "./en/common.ts"
import type crop from "./en/crop.ts"
import type directory from "./en/directory.ts"
import type firstHour from "./en/firstHour.ts"
import type groups from "./en/groups.ts"
import type integrations from "./en/integrations.ts"
import type inviteAgain from "./en/inviteAgain.ts"
import type log from "./en/log.ts"
import type me from "./en/me.ts"
import type messaging from "./en/messaging.ts"
import type network from "./en/network.ts"
import type notifications from "./en/notifications.ts"
import type pricing from "./en/pricing.ts"
import type privacy from "./en/privacy.ts"
import type profiles from "./en/profiles.ts"
import type publicPage from "./en/publicPage.ts"
import type relationships from "./en/relationships.ts"
import type scheduling from "./en/scheduling.ts"
import type search from "./en/search.ts"
import type security from "./en/security.ts"
import type series from "./en/series.ts"
import type sessions from "./en/sessions.ts"
import type today from "./en/today.ts"
import type visits from "./en/visits.ts"
import type waitlist from "./en/waitlist.ts"

/** One namespace per feature; English gives the keys, every other language must have the same. */
export interface Namespaces {
  accessLog: typeof accessLog
  accounts: typeof accounts
  admin: typeof admin
  availability: typeof availability
  calendar: typeof calendar
  client: typeof client
  coaching: typeof coaching
  common: typeof common
  crop: typeof crop
  directory: typeof directory
  firstHour: typeof firstHour
  groups: typeof groups
  integrations: typeof integrations
  inviteAgain: typeof inviteAgain
  log: typeof log
  me: typeof me
  messaging: typeof messaging
  network: typeof network
  notifications: typeof notifications
  pricing: typeof pricing
  privacy: typeof privacy
  profiles: typeof profiles
  publicPage: typeof publicPage
  relationships: typeof relationships
  scheduling: typeof scheduling
  search: typeof search
  security: typeof security
  series: typeof series
  sessions: typeof sessions
  today: typeof today
  visits: typeof visits
  waitlist: typeof waitlist
}

export type Namespace = keyof Namespaces

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: Namespaces
  }
}
