import type { ExternalBusy } from "../../scheduling/index.ts"

/**
 * What a calendar says, before it is known where its reader is: `fixed` times are instants, `local` ones are numbers on
 * the clock (epoch milliseconds as if they were UTC), for dates and for times that name no zone.
 */
export interface BusyAsRead {
  readonly fixed: readonly ExternalBusy[]
  readonly local: readonly ExternalBusy[]
}
