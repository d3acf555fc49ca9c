import { expect, test } from "vitest"
import { groupByPerson } from "./by-person.ts"

const about = (person: string | null, what: string) => ({
  what,
  person: person === null ? null : { id: person },
})

test("what is about one person stands together, newest first, with the face once", () => {
  const rows = groupByPerson([
    about("mara", "moved"),
    about(null, "mail"),
    about("priya", "asked"),
    about("mara", "confirmed"),
    about(null, "restored"),
  ])
  expect(rows.map(({ item, follows }) => [item.what, follows])).toEqual([
    ["moved", false],
    ["confirmed", true],
    ["mail", false],
    ["asked", false],
    ["restored", false],
  ])
})
