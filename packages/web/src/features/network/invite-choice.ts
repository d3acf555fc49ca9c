import { allScopes, type Scope } from "../../entities/connection/scopes.ts"

const keyOf = (code: string): string => `rapport-invite-${code}`

/** Keeps the scopes that a visitor chose in this tab, until they return to the invite after sign-in. */
export const saveChosenScopes = (code: string, scopes: readonly Scope[]): void =>
  sessionStorage.setItem(keyOf(code), scopes.join(" "))

export const savedScopes = (code: string): Scope[] | null => {
  const kept = sessionStorage.getItem(keyOf(code))
  if (kept === null) return null
  const chosen = kept.split(" ")
  return allScopes.filter(scope => chosen.includes(scope))
}
