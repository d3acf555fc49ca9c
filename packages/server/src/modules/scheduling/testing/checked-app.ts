import { expect } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { faultsIn } from "./check-books.ts"

/** A server in whose books nothing may stand that can never be, whatever its tests did; it is asked when it closes. */
export const createCheckedApp = async (): Promise<TestApp> => {
  const app = await createTestApp()
  const close = async () => {
    try {
      expect(await faultsIn(app.databaseUrl)).toEqual([])
    } finally {
      await app.close()
    }
  }
  return { ...app, close }
}
