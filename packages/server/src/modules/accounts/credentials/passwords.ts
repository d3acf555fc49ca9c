import { hash, verify } from "@node-rs/argon2"

// argon2id with 19 MiB and two passes (OWASP password storage).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST)

let decoy: Promise<string> | undefined

/** Takes as long where there is no such account (`stored` undefined) as where the password is wrong. */
export const fitsPassword = async (stored: string | undefined, password: string): Promise<boolean> => {
  decoy ??= hashPassword("a password that nobody has")
  const other = await decoy
  const fits = await verify(stored ?? other, password.normalize("NFKC"))
  return fits && stored !== undefined
}
