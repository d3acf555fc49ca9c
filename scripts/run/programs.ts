import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** Whether a program of the machine's own can be started by its name. */
export const isInstalled = (name: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some(folder => canRun(join(folder, name)))

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
