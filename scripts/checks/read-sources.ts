import { readdir, readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { root } from "../start/environment.ts"
import type { Source } from "./source.ts"

const LEFT_OUT = new Set(["node_modules", "dist", "data", ".git", ".output"])

/** The files below some folders of the checkout whose names fit. */
export const readSources = async (folders: readonly string[], name: RegExp): Promise<Source[]> => {
  const found = await Promise.all(folders.map(folder => filesUnder(join(root, folder), name)))
  return Promise.all(
    found.flat().map(async file => ({
      path: relative(root, file).split(sep).join("/"),
      text: await readFile(file, "utf8"),
    })),
  )
}

const filesUnder = async (folder: string, name: RegExp): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const below = entries
    .filter(entry => !LEFT_OUT.has(entry.name))
    .map(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path, name)
      return Promise.resolve(name.test(entry.name) ? [path] : [])
    })
  return (await Promise.all(below)).flat()
}
