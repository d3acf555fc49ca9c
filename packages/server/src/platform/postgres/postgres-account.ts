import { randomBytes } from "node:crypto"
import { chmod, chown, lstat, mkdir, readFile, readlink, realpath, stat, symlink } from "node:fs/promises"
import { dirname, join } from "node:path"
import { isTraversableByAll, PostgresUnavailable, SHARED_FOLDER } from "./postgres-binaries.ts"

/** The account that owns the data and runs PostgreSQL, where that is not the current one. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root, so root starts it as another account of this machine. */
export const findAccount = async (folder: string): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(folder).catch(() => null)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = (await readFile("/etc/passwd", "utf8")).split("\n").map(line => line.split(":"))
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new PostgresUnavailable(
    "PostgreSQL does not run as root, and there is no account named postgres or nobody to run it. Start Rapport as an ordinary user, or set DATABASE_URL.",
  )
}

/**
 * The folder for the database's files: `postgres` in DATA_DIR. Where root starts the server and a folder above it is not
 * accessible to other accounts, `postgres` is a symbolic link to a folder under /var/lib.
 */
export const prepareFolder = async (
  dataDir: string,
): Promise<{ folder: string; account: Account | undefined }> => {
  const home = join(dataDir, "postgres")
  const isRoot = process.getuid?.() === 0
  if (!(await exists(home))) {
    if (isRoot && !(await isTraversableByAll(dirname(dataDir)))) await symlink(await makeSharedFolder(), home)
    else await mkdir(home, { mode: 0o700 })
  }
  const folder = await readlink(home).catch(() => home)
  if (!(await exists(folder)))
    throw new PostgresUnavailable(
      `The database's files at ${folder} are gone although ${home} points there. Restore a backup into an empty DATA_DIR.`,
    )
  const account = await findAccount(folder)
  if (account) {
    if (folder === home) await chmod(dataDir, 0o711)
    await chown(folder, account.uid, account.gid)
  }
  return { folder: await realpath(folder), account }
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

const makeSharedFolder = async (): Promise<string> => {
  await mkdir(SHARED_FOLDER, { recursive: true })
  await chmod(SHARED_FOLDER, 0o755)
  const folder = join(SHARED_FOLDER, `data-${randomBytes(6).toString("hex")}`)
  await mkdir(folder, { mode: 0o700 })
  return folder
}
