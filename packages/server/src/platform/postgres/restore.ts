import { chmod, chown, mkdir, readdir, rm } from "node:fs/promises"
import { join, normalize, sep } from "node:path"
import pg from "pg"
import { copyFile, hashOf } from "./backup-copy.ts"
import { BadBackup, type Manifest, readManifest } from "./backup-manifest.ts"
import { startPostgres } from "./embedded-postgres.ts"
import { type Account, prepareFolder } from "./postgres-account.ts"

/**
 * Restores a backup into an empty DATA_DIR, starts its PostgreSQL once and checks every index. Nothing is written before
 * every file was found to match the manifest.
 */
export const restoreBackup = async (
  from: string,
  dataDir: string,
): Promise<{ files: number; tables: number }> => {
  const manifest = await readManifest(from)
  await refuseUsedFolder(dataDir)
  await checkFiles(from, manifest)
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const { folder, account } = await prepareFolder(dataDir)
  try {
    for (const path of manifest.folders) await makeFolder(targetOf(path, dataDir, folder), path, account)
    for (const { path, sha256 } of manifest.files) {
      const to = targetOf(path, dataDir, folder)
      const written = await copyFile(join(from, path), to)
      if (written.sha256 !== sha256) throw new BadBackup(`${path} changed while it was read. Try again.`)
      if (account && isDatabase(path)) await chown(to, account.uid, account.gid)
    }
    return { files: manifest.files.length, tables: await checkDatabase(dataDir) }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
    throw error
  }
}

/** The lock of the restoring command may be in it already. */
const refuseUsedFolder = async (dataDir: string) => {
  const found = (await readdir(dataDir).catch(() => [])).filter(name => name !== "in-use.json")
  if (found.length > 0)
    throw new BadBackup(
      `${dataDir} is not empty. Restore into an empty folder: DATA_DIR=… npm run restore -- <backup>`,
    )
}

const checkFiles = async (from: string, manifest: Manifest) => {
  for (const { path, sha256 } of manifest.files) {
    if (normalize(path).split(sep)[0] === "..") throw new BadBackup(`${path} is outside of the backup.`)
    const found = await hashOf(join(from, path))
    if (found === null) throw new BadBackup(`${path} is missing from ${from}. Nothing was restored.`)
    if (found !== sha256)
      throw new BadBackup(`${path} in ${from} was changed or damaged. Nothing was restored.`)
  }
}

const isDatabase = (path: string) => path === "cluster" || path.startsWith("cluster/")

const targetOf = (path: string, dataDir: string, folder: string) =>
  isDatabase(path) ? join(folder, path) : join(dataDir, path)

const makeFolder = async (target: string, path: string, account: Account | undefined) => {
  await mkdir(target, { recursive: true })
  await chmod(target, 0o700)
  if (account && isDatabase(path)) await chown(target, account.uid, account.gid)
}

/** Starting it replays the log; then amcheck verifies every B-tree index against its table. */
const checkDatabase = async (dataDir: string): Promise<number> => {
  const postgres = await startPostgres({ dataDir })
  const client = new pg.Client({ connectionString: postgres.adminUrl.replace(/\/postgres$/, "/rapport") })
  try {
    await client.connect()
    await client.query("create extension if not exists amcheck")
    await client.query(`select bt_index_check(c.oid, true) from pg_class c
      join pg_index i on i.indexrelid = c.oid join pg_am a on a.oid = c.relam
      where a.amname = 'btree' and i.indisvalid and c.relpersistence = 'p'`)
    await client.query("drop extension amcheck")
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_tables where schemaname = 'public'",
    )
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
    await postgres.stop()
  }
}
