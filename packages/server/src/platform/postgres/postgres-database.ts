import pg from "pg"

/**
 * Creates the role of the application and its database. As on a hosted PostgreSQL it is no superuser; it may create other
 * databases, which tests do.
 */
export const createRoleAndDatabase = async (
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
