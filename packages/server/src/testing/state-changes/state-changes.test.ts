import { readFileSync } from "node:fs"
import { join } from "node:path"
import { api } from "@rapport/domain/api"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { jobs } from "../../app/modules.ts"
import { scheduledJobNames } from "../../platform/jobs/worker.ts"
import { createTestApp, type TestApp } from "../test-app.ts"
import type { Row, StateChange } from "./row.ts"
import { jobRows } from "./rows/jobs.ts"
import { hasEveryRow, rows } from "./rows.ts"
import { openSituations, type Situations } from "./situation.ts"

const root = join(import.meta.dirname, "../../../../..")

/** What writes: each endpoint that is not a read, and each job that the clock starts. */
const writing = [...Object.keys(api).filter(key => !key.startsWith("GET ")), ...scheduledJobNames(jobs)]
const table: Readonly<Record<string, Row | undefined>> = { ...rows, ...jobRows }

const isWalked = (row: Row | undefined): row is readonly StateChange[] => Array.isArray(row)

describe("every change of state is heard by those whom it concerns, and by nobody else", () => {
  let app: TestApp
  let situations: Situations
  beforeAll(async () => {
    app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
    situations = await openSituations(app)
  })
  afterAll(async () => {
    await situations.close()
    await app.close()
  })

  it("has a row for everything that writes", () => {
    expect(hasEveryRow).toBe(true)
    expect(writing.filter(key => !table[key])).toEqual([])
    expect(Object.keys(table).filter(key => !writing.includes(key))).toEqual([])
  })

  it.each(
    writing.flatMap(key => {
      const row = table[key]
      return row && !isWalked(row) ? [[key, row.testedIn]] : []
    }),
  )("%s is called in %s, where its server is", (key, file) => {
    const path = key.replace(/^\w+ /, "")
    expect(readFileSync(join(root, file), "utf8")).toContain(path.replace(/\{.*/, ""))
  })

  describe.each(writing.filter(key => isWalked(table[key])))("%s", key => {
    const row = table[key]
    for (const { claim, prepare, follows } of isWalked(row) ? row : [])
      it(claim, async () => {
        const { situation, outcomes, close } = await situations.open()
        try {
          const change = await prepare(situation)
          const followed = await outcomes(async () => {
            const answered = await change()
            expect(answered.status, JSON.stringify(answered.body)).toBeLessThan(300)
          })
          expect(followed).toEqual(follows)
        } finally {
          close()
        }
      })
  })
})
