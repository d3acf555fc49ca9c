import { useQuery } from "@tanstack/react-query"
import { call, refresh } from "./api.ts"
import type { Reply } from "./contract.ts"
import { isProblem } from "./problem.ts"
import { read } from "./queries.ts"
import { queryClient } from "./query-client.ts"
import { type Side, settleSide, useSide } from "./side.ts"
import { accessToken, setAccessToken } from "./token.ts"

/** The signed-in person as they see themselves. */
export type Me = Reply<"GET /users/me">
export type Role = Me["roles"][number]

const me = read("GET /users/me")
const otherTabs = new BroadcastChannel("rapport-login")

/** The signed-in person, or null: asks once for a token by the cookie, then for the person. */
export const ensureLogin = async (): Promise<Me | null> => {
  const known = queryClient.getQueryData(me.queryKey)
  if (known && accessToken()) return known
  if (!accessToken() && !(await refresh())) return null
  try {
    const person = await queryClient.fetchQuery(me)
    settleSide(person.roles)
    return person
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null
    throw error
  }
}

/** After sign-in or sign-up: nothing that another person loaded may stay. */
export const startLogin = ({ user, accessToken: token }: { user: Me; accessToken: string }): void => {
  queryClient.clear()
  setAccessToken(token)
  queryClient.setQueryData(me.queryKey, user)
  settleSide(user.roles)
  otherTabs.postMessage("changed")
}

/** Ends this login here and on the server; a lost line does not keep anybody signed in here. */
export const endLogin = async (): Promise<void> => {
  await call("POST /auth/sign-out").catch(() => null)
  setAccessToken(null)
  queryClient.clear()
  otherTabs.postMessage("changed")
  location.assign("/sign-in")
}

/** Another tab signed in or out: what stands here is no longer true. */
export const followOtherTabs = (): void => {
  otherTabs.onmessage = () => location.reload()
}

export interface Login {
  /** Null only on pages that need no sign-in. */
  person: Me | null
  roles: readonly Role[]
  /** The rooms one is in now: a coach who is also a client may change over. */
  side: Side
  has: (role: Role) => boolean
}

export const useLogin = (): Login => {
  const { data } = useQuery({ ...me, enabled: accessToken() !== null })
  const side = useSide()
  const roles = data?.roles ?? []
  return { person: data ?? null, roles, side, has: role => roles.includes(role) }
}

/** The signed-in person on a guarded page, where the router has seen to it that there is one. */
export const useMe = (): Me => {
  const { person } = useLogin()
  if (!person) throw new Error("useMe needs a guarded page")
  return person
}
