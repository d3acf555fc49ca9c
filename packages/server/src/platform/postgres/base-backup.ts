import { createHash } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { type CopiedTree, copyFile, copyTree } from "./backup-copy.ts"

/** What PostgreSQL recreates at its start, or what belongs to the running server only. */
const excludedPaths = [
  /^postmaster\.(pid|opts)$/,
  /^pg_wal\//,
  /^pg_(dynshmem|notify|replslot|serial|snapshots|stat_tmp|subtrans)\//,
  /(^|\/)pgsql_tmp/,
  /(^|\/)pg_internal\.init/,
  /^current_logfiles/,
]

/**
 * PostgreSQL's low-level base backup: copies the cluster while it is written to, with the write-ahead log of that time,
 * which makes the copy consistent when it is first started. A temporary replication slot keeps that log from being
 * recycled.
 */
export const copyCluster = async (adminUrl: string, cluster: string, to: string): Promise<CopiedTree> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const query = async <T extends object>(text: string, values: unknown[] = []) =>
      (await client.query<T>(text, values)).rows[0] as T
    await query("select pg_create_physical_replication_slot($1, true, true)", [`backup_${process.pid}`])
    const start = await query<{ wal: string }>(
      "select pg_walfile_name(pg_backup_start('rapport', true)) as wal",
    )
    const copied = await copyTree(cluster, to, path => excludedPaths.some(pattern => pattern.test(path)))
    const stop = await query<{ lsn: string; labelfile: string }>(
      "select lsn::text, labelfile from pg_backup_stop(wait_for_archive => false)",
    )
    const { wal: last } = await query<{ wal: string }>("select pg_walfile_name($1::pg_lsn) as wal", [
      stop.lsn,
    ])
    copied.files.push(
      await writeLabel(to, stop.labelfile),
      ...(await copyLog(client, cluster, to, start.wal, last)),
    )
    return copied
  } finally {
    await client.end()
  }
}

const writeLabel = async (to: string, text: string) => {
  await writeFile(join(to, "backup_label"), text, { mode: 0o600 })
  return {
    path: "backup_label",
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  }
}

const copyLog = async (client: pg.Client, cluster: string, to: string, first: string, last: string) => {
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name between $1 and $2 order by name collate \"C\"",
    [first, last],
  )
  await mkdir(join(to, "pg_wal"), { recursive: true, mode: 0o700 })
  const files = []
  for (const { name } of rows) {
    const path = `pg_wal/${name}`
    files.push({ path, ...(await copyFile(join(cluster, path), join(to, path))) })
  }
  return files
}
