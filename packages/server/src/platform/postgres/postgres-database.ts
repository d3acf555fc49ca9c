import pg from "pg"

/** Rapport's role owns its database and may make others (tests do), but is no superuser: as on a hosted PostgreSQL. */
export const makeRoleAndDatabase = async (
  adminUrl: string,
  name: string,
  password: string,
): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
        exists (select from pg_database where datname = $1) as database`,
      [name],
    )
    const id = client.escapeIdentifier(name)
    if (!rows[0]?.role)
      await client.query(`create role ${id} login createdb password ${client.escapeLiteral(password)}`)
    if (!rows[0]?.database) await client.query(`create database ${id} owner ${id}`)
  } finally {
    await client.end()
  }
}
