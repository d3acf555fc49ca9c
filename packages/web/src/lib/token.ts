/** The access token lives in memory only: a reload asks for a new one with the cookie. */
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
