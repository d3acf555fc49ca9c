import { mkdir, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type Copied, copyFile, copyTree } from "./backup-copy.ts"
import { writeManifest } from "./backup-manifest.ts"
import { copyCluster } from "./base-backup.ts"
import type { OwnPostgres } from "./embedded-postgres.ts"

/** What lies beside the database in DATA_DIR and makes it usable again: the keys, and the files of people. */
export const keptFiles = ["secrets.json", "postgres.password"] as const
export const FILES = "files"

const POSTGRES = 18

/**
 * A checked copy of everything, taken while the server runs. The files of people come after the database, so that
 * every file it names is there. It appears under `to` only when whole.
 */
export const makeBackup = async (options: {
  dataDir: string
  postgres: Pick<OwnPostgres, "adminUrl" | "cluster">
  to: string
}): Promise<{ files: number; bytes: number }> => {
  const { dataDir, postgres, to } = options
  const partial = `${to}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await mkdir(partial, { mode: 0o700 })
  const all: Copied = { files: [], folders: [] }
  add(all, "cluster", await copyCluster(postgres.adminUrl, postgres.cluster, join(partial, "cluster")))
  if (await isThere(join(dataDir, FILES)))
    add(all, FILES, await copyTree(join(dataDir, FILES), join(partial, FILES), () => false))
  for (const name of keptFiles)
    if (await isThere(join(dataDir, name)))
      all.files.push({ path: name, ...(await copyFile(join(dataDir, name), join(partial, name))) })
  await writeManifest(partial, { format: 1, madeAt: new Date().toISOString(), postgres: POSTGRES, ...all })
  await rename(partial, to)
  return { files: all.files.length, bytes: all.files.reduce((sum, each) => sum + each.bytes, 0) }
}

const add = (all: Copied, folder: string, copied: Copied) => {
  all.folders.push(folder, ...copied.folders.map(path => `${folder}/${path}`))
  all.files.push(...copied.files.map(each => ({ ...each, path: `${folder}/${each.path}` })))
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
