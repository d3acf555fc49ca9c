import { forgetOldKeys } from "../platform/idempotency.ts"
import type { Jobs } from "../platform/worker.ts"

/** Housekeeping of the platform's own tables. */
export const houseJobs: Jobs = { sweeps: { forget_old_keys: forgetOldKeys } }
