import fc from "fast-check"
import { expect, it } from "vitest"
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  formatInviteCode,
  inviteCodeFrom,
  parseInviteCode,
} from "./invite-code.ts"

const codes = fc
  .array(fc.nat(CODE_ALPHABET.length - 1), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
  .map(inviteCodeFrom)

it("has at least 50 bits of entropy, in characters that are not mistaken for one another", () => {
  expect(Math.log2(CODE_ALPHABET.length) * CODE_LENGTH).toBeGreaterThanOrEqual(50)
  expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
  expect(CODE_ALPHABET).not.toMatch(/[01ILO]/)
})

it("is accepted in any case, with any spaces and dashes", () => {
  fc.assert(
    fc.property(codes, code => {
      for (const typed of [
        code,
        formatInviteCode(code),
        code.toLowerCase(),
        ` ${formatInviteCode(code).replaceAll("-", " – ")}\n`,
      ])
        expect(parseInviteCode(typed)).toBe(code)
    }),
  )
  expect(formatInviteCode("7K2Q9FMTB4XW")).toBe("7K2Q-9FMT-B4XW")
})

it("is not accepted with other characters or of another length", () => {
  for (const typed of [
    "",
    "7K2Q",
    "7K2Q-9FMT-B4XW-7",
    "7K2Q-9FMT-B4X0",
    "7K2Q-9FMT-B4X\u0000",
    "%%%%%%%%%%%%",
  ])
    expect(parseInviteCode(typed)).toBeNull()
  fc.assert(fc.property(fc.string(), typed => [null, 12].includes(parseInviteCode(typed)?.length ?? null)))
})
