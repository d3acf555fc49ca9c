import { vi } from "vitest"

/** The lowest cost that Argon2 accepts, as tests sign up thousands of people. */
const MIN_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 }

/** The cost that the application must request all the same (OWASP password storage): 19 MiB, two passes. */
const REQUIRED = { memoryCost: 19_456, timeCost: 2 }

vi.mock(import("@node-rs/argon2"), async importActual => {
  const actual = await importActual()
  return {
    ...actual,
    hash: (password, options) => {
      const { memoryCost = 0, timeCost = 0 } = options ?? {}
      if (memoryCost < REQUIRED.memoryCost || timeCost < REQUIRED.timeCost)
        throw new Error("Passwords must be hashed with at least 19 MiB and two passes.")
      return actual.hash(password, { ...options, ...MIN_COST })
    },
  }
})
