import type { Key } from "@rapport/domain/api"
import type { Row } from "./row.ts"
import { accessLogRows } from "./rows/access-log.ts"
import { accountsRows } from "./rows/accounts.ts"
import { adminRows } from "./rows/admin.ts"
import { coachingRows } from "./rows/coaching.ts"
import { directoryRows } from "./rows/directory.ts"
import { foodsRows } from "./rows/foods.ts"
import { groupsRows } from "./rows/groups.ts"
import { integrationsRows } from "./rows/integrations.ts"
import { logsRows } from "./rows/logs.ts"
import { messagingRows } from "./rows/messaging.ts"
import { networkRows } from "./rows/network.ts"
import { notificationsRows } from "./rows/notifications.ts"
import { pricingRows } from "./rows/pricing.ts"
import { profilesRows } from "./rows/profiles.ts"
import { relationshipsRows } from "./rows/relationships.ts"
import { schedulingRows } from "./rows/scheduling.ts"
import { seriesRows } from "./rows/series.ts"
import { sessionsRows } from "./rows/sessions.ts"
import { waitlistRows } from "./rows/waitlist.ts"

const every = {
  ...accountsRows,
  ...relationshipsRows,
  ...accessLogRows,
  ...profilesRows,
  ...networkRows,
  ...pricingRows,
  ...schedulingRows,
  ...seriesRows,
  ...waitlistRows,
  ...groupsRows,
  ...sessionsRows,
  ...directoryRows,
  ...logsRows,
  ...messagingRows,
  ...foodsRows,
  ...coachingRows,
  ...integrationsRows,
  ...notificationsRows,
  ...adminRows,
}

type Missing = Exclude<Key, keyof typeof every>

/** Compiles only where every endpoint has its row; the error names the key of the one that is missing. */
export const hasEveryRow: [Missing] extends [never] ? true : `${Missing} has no row in testing/access/rows/` =
  true

/** One row per endpoint of the contract. */
export const rows = every as { [K in Key]: Row<K> }
