/** The access token is kept in memory only; a reload gets a new one with the refresh cookie. */
let token: string | null = null
const listeners = new Set<(token: string | null) => void>()

export const accessToken = (): string | null => token

export const setAccessToken = (next: string | null): void => {
  if (next === token) return
  token = next
  for (const listener of listeners) listener(next)
}

export const onAccessToken = (listener: (token: string | null) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
