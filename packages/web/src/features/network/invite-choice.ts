import { allScopes, type Scope } from "../../entities/connection/scopes.ts"

const keyOf = (code: string): string => `rapport-invite-${code}`

/** What a visitor chose before signing in, kept in this tab until they come back to the invite. */
export const keepChoice = (code: string, scopes: readonly Scope[]): void =>
  sessionStorage.setItem(keyOf(code), scopes.join(" "))

export const choiceFor = (code: string): Scope[] | null => {
  const kept = sessionStorage.getItem(keyOf(code))
  if (kept === null) return null
  const chosen = kept.split(" ")
  return allScopes.filter(scope => chosen.includes(scope))
}
