import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Source } from "./imports.ts"

const leftOut = new Set(["node_modules", "dist", "data", ".output", ".git"])

/** The files of a folder whose name ends so, below the checkout. */
export const readSources = async (root: string, folder: string, ending: RegExp): Promise<Source[]> => {
  const found: Source[] = []
  for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory() && !leftOut.has(entry.name))
      found.push(...(await readSources(root, path, ending)))
    if (entry.isFile() && ending.test(entry.name))
      found.push({ path, text: await readFile(join(root, path), "utf8") })
  }
  return found
}
