import type { ExternalBusy } from "../../scheduling/index.ts"

/**
 * Busy times of a calendar before the owner's time zone is applied. `fixed` ones are instants. `floating` ones are local
 * times (epoch milliseconds as if they were UTC): whole days, and times without a zone.
 */
export interface ImportedBusy {
  readonly fixed: readonly ExternalBusy[]
  readonly floating: readonly ExternalBusy[]
}
