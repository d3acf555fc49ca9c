import { hash, verify } from "@node-rs/argon2"

// argon2id with 19 MiB and two passes (OWASP password storage).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST)

let dummyHash: Promise<string> | undefined

/** Takes as long if there is no such account (`stored` undefined) as if the password is wrong. */
export const verifyPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  dummyHash ??= hashPassword("a password that nobody has")
  const dummy = await dummyHash
  const matches = await verify(stored ?? dummy, password.normalize("NFKC"))
  return matches && stored !== undefined
}
