import { useQueryClient } from "@tanstack/react-query"
import { call } from "../../../lib/api.ts"
import type { Item } from "../../../lib/contract.ts"
import { type Callbacks, read, useCall } from "../../../lib/queries.ts"
import { startRegistration } from "../passkey.ts"

export type Login = Item<"GET /users/me/logins">
export type Passkey = Item<"GET /users/me/passkeys">

export const me = read("GET /users/me")
export const logins = read("GET /users/me/logins")
export const passkeys = read("GET /users/me/passkeys")

export const useResend = (callbacks: Callbacks<"POST /auth/verify/resend">) =>
  useCall("POST /auth/verify/resend", callbacks)

export const useChangeEmail = (callbacks: Callbacks<"PUT /users/me/email">) =>
  useCall("PUT /users/me/email", { ...callbacks, invalidates: ["GET /users/me"] })

export const useChangePassword = (callbacks: Callbacks<"PUT /users/me/password">) =>
  useCall("PUT /users/me/password", { ...callbacks, invalidates: ["GET /users/me/logins"] })

export const useStartTwoFactor = (callbacks: Callbacks<"POST /users/me/two-factor">) =>
  useCall("POST /users/me/two-factor", { ...callbacks, containsSecret: true })

export const useConfirmTwoFactor = (callbacks: Callbacks<"PUT /users/me/two-factor">) =>
  useCall("PUT /users/me/two-factor", { ...callbacks, invalidates: ["GET /users/me"] })

export const useTurnOffTwoFactor = (callbacks: Callbacks<"POST /users/me/two-factor/disable">) =>
  useCall("POST /users/me/two-factor/disable", { ...callbacks, invalidates: ["GET /users/me"] })

/** Creates a passkey in the browser and registers it under a name. */
export const addPasskey = async ({
  password,
  name,
}: {
  password: string
  name: string
}): Promise<Passkey> => {
  const options = await call("POST /users/me/passkeys/options", { body: { password } })
  const answer = await startRegistration(options)
  return call("POST /users/me/passkeys", { body: { name, answer } })
}

/** Optimistically removes items from a cached list; returns how to roll it back. */
const useOptimisticRemoval = <I extends { id: string }>(key: readonly unknown[]) => {
  const client = useQueryClient()
  return (isRemoved: (item: I) => boolean) => {
    const before = client.getQueryData<{ items: I[]; nextCursor: null }>(key)
    if (!before) return undefined
    client.setQueryData(key, { ...before, items: before.items.filter(item => !isRemoved(item)) })
    return () => client.setQueryData(key, before)
  }
}

export const useRemovePasskey = (callbacks: Callbacks<"DELETE /users/me/passkeys/{passkeyId}">) => {
  const remove = useOptimisticRemoval<Passkey>(passkeys.queryKey)
  return useCall("DELETE /users/me/passkeys/{passkeyId}", {
    ...callbacks,
    optimisticUpdate: ({ params }) => remove(({ id }) => id === params.passkeyId),
    invalidates: ["GET /users/me/passkeys"],
  })
}

export const useEndLogin = (callbacks: Callbacks<"DELETE /users/me/logins/{loginId}">) => {
  const remove = useOptimisticRemoval<Login>(logins.queryKey)
  return useCall("DELETE /users/me/logins/{loginId}", {
    ...callbacks,
    optimisticUpdate: ({ params }) => remove(({ id }) => id === params.loginId),
    invalidates: ["GET /users/me/logins"],
  })
}

export const useEndOtherLogins = (callbacks: Callbacks<"DELETE /users/me/logins">) => {
  const remove = useOptimisticRemoval<Login>(logins.queryKey)
  return useCall("DELETE /users/me/logins", {
    ...callbacks,
    optimisticUpdate: () => remove(({ current }) => !current),
    invalidates: ["GET /users/me/logins"],
  })
}
