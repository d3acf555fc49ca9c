import { expect } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { findInconsistencies } from "./find-inconsistencies.ts"

/** A test app that checks the invariants of its stored bookings when it is closed. */
export const createCheckedApp = async (): Promise<TestApp> => {
  const app = await createTestApp()
  const close = async () => {
    try {
      expect(await findInconsistencies(app.databaseUrl)).toEqual([])
    } finally {
      await app.close()
    }
  }
  return { ...app, close }
}
