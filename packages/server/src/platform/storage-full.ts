/** `disk_full` of PostgreSQL, and the operating system's codes for a full disk and a used-up quota. */
const FULL = new Set(["53100", "ENOSPC", "EDQUOT"])

/** Whether an error means that the database or the files have no room left. */
export const isStorageFull = (error: unknown): boolean =>
  error instanceof Error && "code" in error && FULL.has(String(error.code))
