import { forgetOldKeys } from "../platform/http/idempotency.ts"
import type { Jobs } from "../platform/jobs/worker.ts"

/** Housekeeping of the platform's own tables. */
export const appJobs: Jobs = { sweeps: { forget_old_keys: forgetOldKeys } }
