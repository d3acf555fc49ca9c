import { expect } from "vitest"
import { openHouse, type TestHouse } from "../../../testing/house.ts"
import { faultsIn } from "./check-books.ts"

/** A house in whose books nothing may stand that can never be, whatever its tests did; it is asked when it closes. */
export const openCheckedHouse = async (): Promise<TestHouse> => {
  const house = await openHouse()
  const close = async () => {
    try {
      expect(await faultsIn(house.databaseUrl)).toEqual([])
    } finally {
      await house.close()
    }
  }
  return { ...house, close }
}
