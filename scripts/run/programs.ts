import { access, constants } from "node:fs/promises"
import { delimiter, join } from "node:path"

/** Whether a program of the machine's own can be started by its name. */
export const isInstalled = async (name: string): Promise<boolean> => {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const found = await access(join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return true
  }
  return false
}
