import { readFile, writeFile } from "node:fs/promises"
import {
  databaseDocs,
  MARKER,
  readOwners,
  readSchema,
  renderSchema,
} from "../packages/server/src/testing/database-docs.ts"
import { databaseUrl, startTestPostgres, TEMPLATE } from "../packages/server/src/testing/postgres.ts"

const postgres = await startTestPostgres()
try {
  const schema = await readSchema(databaseUrl(postgres.maintenanceUrl, TEMPLATE))
  const [written = ""] = (await readFile(databaseDocs, "utf8")).split(MARKER)
  const generated = renderSchema(schema, await readOwners())
  await writeFile(databaseDocs, `${written.trimEnd()}\n\n${MARKER}\n\n${generated.trimEnd()}\n`)
} finally {
  await postgres.stop()
}
