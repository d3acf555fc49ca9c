import type { Row, Writing } from "./row.ts"
import { accountsRows } from "./rows/accounts.ts"
import { adminRows } from "./rows/admin.ts"
import { integrationsRows } from "./rows/calendars.ts"
import { groupsRows } from "./rows/groups.ts"
import { logsRows } from "./rows/logs.ts"
import { messagingRows } from "./rows/messaging.ts"
import { networkRows } from "./rows/network.ts"
import { notificationsRows } from "./rows/notifications.ts"
import { directoryRows, profilesRows, relationshipsRows } from "./rows/people.ts"
import { pricingRows } from "./rows/prices.ts"
import { schedulingRows } from "./rows/scheduling.ts"
import { seriesRows } from "./rows/series.ts"
import { sessionsRows } from "./rows/sessions.ts"
import { waitlistRows } from "./rows/waitlist.ts"

const every = {
  ...accountsRows,
  ...relationshipsRows,
  ...profilesRows,
  ...networkRows,
  ...pricingRows,
  ...schedulingRows,
  ...seriesRows,
  ...waitlistRows,
  ...groupsRows,
  ...sessionsRows,
  ...directoryRows,
  ...messagingRows,
  ...logsRows,
  ...integrationsRows,
  ...notificationsRows,
  ...adminRows,
}

type Missing = Exclude<Writing, keyof typeof every>

/** Compiles only where every writing endpoint has its row; the error names the key of the one that is missing. */
export const hasEveryRow: [Missing] extends [never]
  ? true
  : `${Missing} has no row in testing/state-changes/rows/` = true

/** One row per writing endpoint of the contract. */
export const rows: Readonly<Record<Writing, Row>> = every
