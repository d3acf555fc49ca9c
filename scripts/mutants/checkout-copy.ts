import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { root } from "../start/environment.ts"

/** What tests read, without what is installed or made. */
const COPIED = [
  "packages",
  "scripts",
  "e2e",
  "package.json",
  "vitest.config.ts",
  "tsconfig.base.json",
  "STYLE.md",
]
const LEFT_OUT = new Set(["node_modules", "dist", ".output", "data"])

export interface CheckoutCopy {
  folder: string
  remove(): Promise<void>
}

/** A copy of the checkout in which faults are planted; the installed packages are linked, ours are the copied ones. */
export const copyCheckout = async (): Promise<CheckoutCopy> => {
  const folder = await mkdtemp(join(tmpdir(), "rapport-mutants-"))
  for (const name of COPIED)
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: path => !LEFT_OUT.has(basename(path)),
    })
  await linkInstalled("node_modules", folder)
  for (const name of await readdir(join(root, "packages")))
    await linkInstalled(join("packages", name, "node_modules"), folder)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Our own packages are links that lead out of `node_modules`; in the copy they lead to the copied ones. */
const linkInstalled = async (modules: string, folder: string): Promise<void> => {
  const entries = await readdir(join(root, modules), { withFileTypes: true }).catch(() => [])
  if (entries.length === 0) return
  await mkdir(join(folder, modules), { recursive: true })
  for (const { name } of entries) {
    if (name === "@rapport") await linkOwn(join(folder, modules, name), folder)
    else if (name === ".cache") await linkBrowser(join(folder, modules, name))
    else await symlink(join(root, modules, name), join(folder, modules, name))
  }
}

/** Of the caches only the unpacked browser, which no fault changes. */
const linkBrowser = async (cache: string): Promise<void> => {
  await mkdir(cache)
  await symlink(join(root, "node_modules", ".cache", "rapport"), join(cache, "rapport"))
}

const linkOwn = async (scope: string, folder: string): Promise<void> => {
  await mkdir(scope)
  for (const name of await readdir(join(folder, "packages")))
    await symlink(join(folder, "packages", name), join(scope, name))
}
