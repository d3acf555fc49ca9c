import { mkdir, rename, rm, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type CopiedTree, copyFile, copyTree } from "./backup-copy.ts"
import { writeManifest } from "./backup-manifest.ts"
import { copyCluster } from "./base-backup.ts"
import type { EmbeddedPostgres } from "./embedded-postgres.ts"

/** The files in DATA_DIR that a restored server needs beside the database and the uploaded files. */
export const secretFiles = ["secrets.json", "postgres.password"] as const
export const FILES = "files"

const POSTGRES = 18

/**
 * Copies the database, uploaded files and secrets, with checksums, while the server runs. Uploaded files are copied after
 * the database, so that every file it names is in the backup. It appears at `to` only once it is complete.
 */
export const createBackup = async (options: {
  dataDir: string
  postgres: Pick<EmbeddedPostgres, "adminUrl" | "cluster">
  to: string
}): Promise<{ files: number; bytes: number }> => {
  const { dataDir, postgres, to } = options
  const partial = `${to}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await mkdir(partial, { mode: 0o700 })
  const all: CopiedTree = { files: [], folders: [] }
  add(all, "cluster", await copyCluster(postgres.adminUrl, postgres.cluster, join(partial, "cluster")))
  if (await exists(join(dataDir, FILES)))
    add(all, FILES, await copyTree(join(dataDir, FILES), join(partial, FILES), () => false))
  for (const name of secretFiles)
    if (await exists(join(dataDir, name)))
      all.files.push({ path: name, ...(await copyFile(join(dataDir, name), join(partial, name))) })
  await writeManifest(partial, { format: 1, madeAt: new Date().toISOString(), postgres: POSTGRES, ...all })
  await rename(partial, to)
  return { files: all.files.length, bytes: all.files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

const add = (all: CopiedTree, folder: string, copied: CopiedTree) => {
  all.folders.push(folder, ...copied.folders.map(path => `${folder}/${path}`))
  all.files.push(...copied.files.map(file => ({ ...file, path: `${folder}/${file.path}` })))
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
