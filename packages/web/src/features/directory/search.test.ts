import { describe, expect, test } from "vitest"
import { filterCount, readCoachSearch, sortOf, withChanges, withoutFilters } from "./search.ts"

describe("the search parameters of the coaches page", () => {
  test("keep every filter", () => {
    const search = {
      tab: "mine",
      q: "strength",
      specialty: ["Strength"],
      language: ["en", "de"],
      maxPrice: 6000,
      currency: "EUR",
      type: "VIDEO",
      free: true,
      sort: "price",
    }
    expect(readCoachSearch(search)).toEqual(search)
  })

  test("drop invalid values", () => {
    expect(
      readCoachSearch({
        tab: "x",
        q: 3,
        specialty: "Strength",
        language: [1],
        maxPrice: -1,
        free: "yes",
        sort: 0,
      }),
    ).toEqual({ specialty: ["Strength"] })
  })

  test("drop a removed filter", () => {
    expect(withChanges({ language: ["en"], free: true }, { language: [], free: undefined })).toEqual({})
  })

  test("keep tab and order when the filters are cleared", () => {
    const search = readCoachSearch({ tab: "mine", q: "a", free: true, sort: "name" })
    expect(withoutFilters(search)).toEqual({ tab: "mine", sort: "name" })
    expect(filterCount(search)).toBe(1)
  })

  test("sort by best match with a query, otherwise by the next free time", () => {
    expect(sortOf({ q: "knee" })).toBe("match")
    expect(sortOf({})).toBe("soonest")
    expect(sortOf({ sort: "match" })).toBe("soonest")
    expect(sortOf({ q: "knee", sort: "price" })).toBe("price")
  })
})
