import { watch } from "node:fs"

/** An editor writes a file in several steps; what it holds is read once none came for this long. */
const QUIET_MS = 300

/** Calls `migrateNow`, one call at a time, whenever an SQL file in the folder appears or changes. */
export const watchMigrations = (
  folder: URL,
  migrateNow: () => Promise<void>,
): { close: () => Promise<void> } => {
  let due: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(folder, (_, name) => {
    if (!name?.endsWith(".sql")) return
    clearTimeout(due)
    due = setTimeout(() => {
      running = running.then(migrateNow)
    }, QUIET_MS)
  })
  return {
    close: async () => {
      watcher.close()
      clearTimeout(due)
      await running
    },
  }
}
