import { useQueryClient } from "@tanstack/react-query"
import { call } from "../../../lib/api.ts"
import type { Item } from "../../../lib/contract.ts"
import { read, useCall } from "../../../lib/queries.ts"
import { startRegistration } from "../passkey.ts"

export type Login = Item<"GET /users/me/logins">
export type Passkey = Item<"GET /users/me/passkeys">
type Effects<K extends Parameters<typeof useCall>[0]> = NonNullable<Parameters<typeof useCall<K>>[1]>

export const me = read("GET /users/me")
export const logins = read("GET /users/me/logins")
export const passkeys = read("GET /users/me/passkeys")

export const useResend = (effects: Effects<"POST /auth/verify/resend">) =>
  useCall("POST /auth/verify/resend", effects)

export const useChangeEmail = (effects: Effects<"PUT /users/me/email">) =>
  useCall("PUT /users/me/email", { ...effects, invalidates: ["GET /users/me"] })

export const useChangePassword = (effects: Effects<"PUT /users/me/password">) =>
  useCall("PUT /users/me/password", { ...effects, invalidates: ["GET /users/me/logins"] })

export const useStartTwoFactor = (effects: Effects<"POST /users/me/two-factor">) =>
  useCall("POST /users/me/two-factor", { ...effects, containsSecret: true })

export const useConfirmTwoFactor = (effects: Effects<"PUT /users/me/two-factor">) =>
  useCall("PUT /users/me/two-factor", { ...effects, invalidates: ["GET /users/me"] })

export const useTurnOffTwoFactor = (effects: Effects<"POST /users/me/two-factor/disable">) =>
  useCall("POST /users/me/two-factor/disable", { ...effects, invalidates: ["GET /users/me"] })

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

export const useRemovePasskey = (effects: Effects<"DELETE /users/me/passkeys/{passkeyId}">) => {
  const without = useOptimisticRemoval<Passkey>(passkeys.queryKey)
  return useCall("DELETE /users/me/passkeys/{passkeyId}", {
    ...effects,
    atOnce: ({ params }) => without(({ id }) => id === params.passkeyId),
    invalidates: ["GET /users/me/passkeys"],
  })
}

export const useEndLogin = (effects: Effects<"DELETE /users/me/logins/{loginId}">) => {
  const without = useOptimisticRemoval<Login>(logins.queryKey)
  return useCall("DELETE /users/me/logins/{loginId}", {
    ...effects,
    atOnce: ({ params }) => without(({ id }) => id === params.loginId),
    invalidates: ["GET /users/me/logins"],
  })
}

export const useEndOtherLogins = (effects: Effects<"DELETE /users/me/logins">) => {
  const without = useOptimisticRemoval<Login>(logins.queryKey)
  return useCall("DELETE /users/me/logins", {
    ...effects,
    atOnce: () => without(({ current }) => !current),
    invalidates: ["GET /users/me/logins"],
  })
}
