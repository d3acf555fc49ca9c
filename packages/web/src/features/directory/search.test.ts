import { describe, expect, test } from "vitest"
import { withChanges, filterCount, readCoachSearch, sortOf, withoutFilters } from "./search.ts"

describe("the address of Find a coach", () => {
  test("keeps every filter", () => {
    const search = {
      tab: "mine",
      q: "strength",
      specialty: ["Strength"],
      language: ["en", "de"],
      maxPrice: 6000,
      type: "VIDEO",
      free: true,
      sort: "price",
    }
    expect(readCoachSearch(search)).toEqual(search)
  })

  test("leaves out what makes no sense", () => {
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

  test("drops a filter that is taken off", () => {
    expect(withChanges({ language: ["en"], free: true }, { language: [], free: undefined })).toEqual({})
  })

  test("clearing the filters keeps tab and order", () => {
    const search = readCoachSearch({ tab: "mine", q: "a", free: true, sort: "name" })
    expect(withoutFilters(search)).toEqual({ tab: "mine", sort: "name" })
    expect(filterCount(search)).toBe(1)
  })

  test("shows the best match first while there are words, whoever is free soonest otherwise", () => {
    expect(sortOf({ q: "knee" })).toBe("match")
    expect(sortOf({})).toBe("soonest")
    expect(sortOf({ sort: "match" })).toBe("soonest")
    expect(sortOf({ q: "knee", sort: "price" })).toBe("price")
  })
})
