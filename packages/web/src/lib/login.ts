import { useQuery } from "@tanstack/react-query"
import { restoreActiveSide, type Side, useActiveSide } from "./active-side.ts"
import { call, refresh } from "./api.ts"
import type { Reply } from "./contract.ts"
import { forgetEarlyAnswers } from "./early-answers.ts"
import { isProblem } from "./problem.ts"
import { read } from "./queries.ts"
import { queryClient } from "./query-client.ts"
import { accessToken, setAccessToken } from "./token.ts"

/** The signed-in person. */
export type Me = Reply<"GET /users/me">
export type Role = Me["roles"][number]

const me = read("GET /users/me")
const otherTabs = new BroadcastChannel("rapport-login")

/** The signed-in person, or null. Gets an access token with the refresh cookie if there is none yet. */
export const ensureLogin = async (): Promise<Me | null> => {
  const cached = queryClient.getQueryData(me.queryKey)
  if (cached && accessToken()) return cached
  if (!accessToken() && !(await refresh())) return null
  try {
    const person = await queryClient.fetchQuery(me)
    restoreActiveSide(person.roles)
    return person
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null
    throw error
  }
}

/** Stores a new login after sign-in or sign-up. The cache is cleared, so that nothing of another person's stays. */
export const startLogin = ({ user, accessToken: token }: { user: Me; accessToken: string }): void => {
  queryClient.clear()
  forgetEarlyAnswers()
  setAccessToken(token)
  queryClient.setQueryData(me.queryKey, user)
  restoreActiveSide(user.roles)
  otherTabs.postMessage("changed")
}

/** Signs out here and on the server. A failed request does not keep anybody signed in here. */
export const endLogin = async (): Promise<void> => {
  await call("POST /auth/sign-out").catch(() => null)
  setAccessToken(null)
  queryClient.clear()
  otherTabs.postMessage("changed")
  location.assign("/sign-in")
}

/** Reloads when another tab signed in or out. */
export const reloadWhenLoginChangesElsewhere = (): void => {
  otherTabs.onmessage = () => location.reload()
}

export interface Login {
  /** Null only on pages that are open to visitors. */
  person: Me | null
  roles: readonly Role[]
  /** The active side; a coach who is also a client can switch. */
  side: Side
  has: (role: Role) => boolean
}

export const useLogin = (): Login => {
  const { data } = useQuery({ ...me, enabled: accessToken() !== null })
  const side = useActiveSide()
  const roles = data?.roles ?? []
  return { person: data ?? null, roles, side, has: role => roles.includes(role) }
}

/** The signed-in person on a guarded page, where the router guarantees one. */
export const useMe = (): Me => {
  const { person } = useLogin()
  if (!person) throw new Error("useMe needs a guarded page")
  return person
}
