import type { Key } from "@rapport/domain/api"
import type { Row } from "./row.ts"
import { accessLogRows } from "./rows/access-log.ts"
import { accountsRows } from "./rows/accounts.ts"
import { adminRows } from "./rows/admin.ts"
import { coachingRows } from "./rows/coaching.ts"
import { directoryRows } from "./rows/directory.ts"
import { groupsRows } from "./rows/groups.ts"
import { integrationsRows } from "./rows/integrations.ts"
import { networkRows } from "./rows/network.ts"
import { notificationsRows } from "./rows/notifications.ts"
import { pricingRows } from "./rows/pricing.ts"
import { profilesRows } from "./rows/profiles.ts"
import { relationshipsRows } from "./rows/relationships.ts"
import { schedulingRows } from "./rows/scheduling.ts"
import { seriesRows } from "./rows/series.ts"
import { sessionsRows } from "./rows/sessions.ts"
import { waitlistRows } from "./rows/waitlist.ts"

/** One row per endpoint of the contract; an endpoint without one does not compile. */
export const rows: { [K in Key]: Row<K> } = {
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
  ...coachingRows,
  ...integrationsRows,
  ...notificationsRows,
  ...adminRows,
}
