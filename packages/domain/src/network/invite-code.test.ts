import fc from "fast-check"
import { expect, it } from "vitest"
import { CODE_ALPHABET, CODE_LENGTH, codeFrom, groupCode, readCode } from "./invite-code.ts"

const codes = fc
  .array(fc.nat(CODE_ALPHABET.length - 1), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map(codeFrom)

it("carries at least 50 random bits in letters that are not mistaken for one another", () => {
  expect(Math.log2(CODE_ALPHABET.length) * CODE_LENGTH).toBeGreaterThanOrEqual(50)
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  expect(CODE_ALPHABET).not.toMatch(/[01ILO]/)
})

it("is read back however it was copied: case, spaces and dashes do not matter", () => {
  fc.assert(
    fc.property(codes, code => {
      for (const typed of [
        code,
        groupCode(code),
        code.toLowerCase(),
        ` ${groupCode(code).replaceAll("-", " – ")}\n`,
      ])
        expect(readCode(typed)).toBe(code)
    }),
  )
  expect(groupCode("7K2Q9FMTB4XW")).toBe("7K2Q-9FMT-B4XW")
})

it("is nothing else", () => {
  for (const typed of [
    "",
    "7K2Q",
    "7K2Q-9FMT-B4XW-7",
    "7K2Q-9FMT-B4X0",
    "7K2Q-9FMT-B4X\u0000",
    "%%%%%%%%%%%%",
  ])
    expect(readCode(typed)).toBeNull()
  fc.assert(fc.property(fc.string(), typed => [null, 12].includes(readCode(typed)?.length ?? null)))
})
