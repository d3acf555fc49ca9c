import { vi } from "vitest"

/** The least that Argon2 takes: tests sign up thousands of people. */
const MIN_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 }

/** What the product must ask for all the same (OWASP password storage): 19 MiB, two passes. */
const OWED = { memoryCost: 19_456, timeCost: 2 }

vi.mock(import("@node-rs/argon2"), async importActual => {
  const actual = await importActual()
  return {
    ...actual,
    hash: (password, options) => {
      const { memoryCost = 0, timeCost = 0 } = options ?? {}
      if (memoryCost < OWED.memoryCost || timeCost < OWED.timeCost)
        throw new Error("A stored password must cost a guesser 19 MiB and two passes.")
      return actual.hash(password, { ...options, ...MIN_COST })
    },
  }
})
