import { describe, expect, it } from "vitest"
import { StatementNames } from "./statement-names.ts"

const namedAfter = (text: string, times: number): string | undefined => {
  const names = new StatementNames()
  let name: string | undefined
  for (let time = 0; time < times; time++) name = names.findOrCount(text)
  return name
}

describe("a statement", () => {
  it("is prepared once it was sent three times, always under the same name", () => {
    const text = "select id from accounts where id = $1"
    expect([1, 2, 3, 4].map(times => namedAfter(text, times))).toEqual([
      undefined,
      undefined,
      namedAfter(text, 3),
      namedAfter(text, 3),
    ])
    expect(namedAfter(text, 3)).toMatch(/^[0-9a-f]{40}$/)
    expect(namedAfter(`${text} `, 3)).not.toBe(namedAfter(text, 3))
  })

  it.each([
    'insert into "events" ("name", "at") values ($1, $2) returning "id"',
    'update "mails" set "status" = $1 where "id" = $2',
    "with one as (select count(*) from bookings where id = $1) select 2 * $2 from one",
    'select "id" from "bookings" where "status" in ($1, $2)',
  ])("that always has this text is prepared: %s", text => {
    expect(namedAfter(text, 3)).toBeDefined()
  })

  it.each([
    ["whose columns a migration may add to", 'select * from "bookings" where "id" = $1'],
    ["whose columns a migration may add to", 'insert into "invites" ("code") values ($1) returning *'],
    ["whose columns a migration may add to", "select 1, b.* from bookings b"],
    ["with a long list", 'select "id" from "bookings" where "id" in ($1, $2, $3, $4, $5)'],
    ["that inserts several rows", 'insert into "events" ("name") values ($1), ($2)'],
    ["that needs no plan", "begin"],
    ["that needs no plan", "set local lock_timeout = 1"],
  ])("%s is not: %s", (_, text) => {
    expect(namedAfter(text, 10)).toBeUndefined()
  })
})

it("there are never more than five hundred, and the first ones stay", () => {
  const names = new StatementNames()
  const textOf = (number: number) => `select ${number} from accounts where id = $1`
  for (let number = 0; number < 1000; number++)
    for (let time = 0; time < 3; time++) names.findOrCount(textOf(number))
  const isNamed = (number: number) => names.find(textOf(number)) !== undefined
  expect([0, 499, 500, 999].map(isNamed)).toEqual([true, true, false, false])
})
