import { accountsFaults } from "../faults/accounts.ts"
import { integrationsFaults } from "../faults/integrations.ts"
import { networkFaults } from "../faults/network.ts"
import { notificationsFaults } from "../faults/notifications.ts"
import { platformFaults } from "../faults/platform.ts"
import { schedulingFaults } from "../faults/scheduling.ts"
import { sessionsFaults } from "../faults/sessions.ts"
import { webFaults } from "../faults/web.ts"
import type { PlantedFault } from "./planted-fault.ts"

/** By area. Every issue that adds a promise adds the faults that would break it. */
export const plantedIn: Readonly<Record<string, readonly PlantedFault[]>> = {
  "server/accounts": accountsFaults,
  "server/network": networkFaults,
  "server/scheduling": schedulingFaults,
  "server/sessions": sessionsFaults,
  "server/notifications": notificationsFaults,
  "server/integrations": integrationsFaults,
  "server/platform": platformFaults,
  "web/screens": webFaults,
}
