import { ok, refuse } from "@rapport/domain/kernel/result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"
import type { Tx } from "./context.ts"
import { inTransaction } from "./transaction.ts"

describe("what is to happen after a change", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const rename = async (tx: Tx<null>, id: string, firstName: string) => {
    await tx.db.updateTable("accounts").set({ first_name: firstName }).where("id", "=", id).execute()
  }
  /** As another connection sees it. */
  const nameOf = async (id: string): Promise<string> => {
    const row = await app.context.db
      .selectFrom("accounts")
      .select("first_name")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    return row.first_name
  }

  it("happens once others can see the change, not before", async () => {
    const { id } = await app.person()
    const seen: Promise<string>[] = []
    await inTransaction(app.ctx(), async tx => {
      tx.afterCommit(() => seen.push(nameOf(id)))
      await rename(tx, id, "Renamed")
      expect(seen).toEqual([])
      return ok(null)
    })
    expect(await Promise.all(seen)).toEqual(["Renamed"])
  })

  it("does not happen where the change is refused or fails", async () => {
    const { id, firstName } = await app.person()
    const happened: string[] = []
    const refused = await inTransaction(app.ctx(), async tx => {
      tx.afterCommit(() => happened.push("refused"))
      await rename(tx, id, "Renamed")
      return refuse("forbidden")
    })
    expect(refused).toMatchObject({ ok: false, code: "forbidden" })
    const failed = inTransaction(app.ctx(), async tx => {
      tx.afterCommit(() => happened.push("failed"))
      await rename(tx, id, "Renamed")
      throw new Error("The power went off")
    })
    await expect(failed).rejects.toThrow("The power went off")
    expect(happened).toEqual([])
    expect(await nameOf(id)).toBe(firstName)
  })
})
