import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { failureOf } from "../external/source-error.ts"
import { callGoogle, consentUrl, googleSignIn } from "../google/google-client.ts"
import { listGoogleCalendars } from "../google/import-google.ts"
import { challengeOf, isOwnState, makeState, verifierOf } from "../google/oauth-state.ts"
import { saveSource } from "./add-source.ts"

/** The address of Google's consent page. */
export const startGoogle = async (ctx: Ctx) => {
  const client = googleSignIn(ctx.app)
  if (!client) return refuse("google_not_set_up")
  const state = makeState(ctx)
  return ok({ url: consentUrl(client, state, challengeOf(verifierOf(ctx, state))) })
}

/** Exchanges the authorization code for a refresh token. */
export const finishGoogle = async (
  ctx: Ctx,
  { code, state }: { code: string; state: string },
  alreadyExisted: () => void,
) => {
  const client = googleSignIn(ctx.app)
  if (!client) return refuse("google_not_set_up")
  if (!isOwnState(ctx, state)) return refuse("google_declined")
  const opened = await openAccount(ctx, client, code, verifierOf(ctx, state))
  if (!opened) return refuse("google_declined")
  return saveSource(ctx, opened, alreadyExisted)
}

const openAccount = async (
  ctx: Ctx,
  client: NonNullable<ReturnType<typeof googleSignIn>>,
  code: string,
  codeVerifier: string,
) => {
  try {
    const tokens = await callGoogle(
      client.getToken({ code, codeVerifier }).then(({ tokens: data }) => ({ data })),
    )
    const refreshToken = tokens.refresh_token
    if (!refreshToken) return null
    const { account, calendars } = await listGoogleCalendars(ctx.app, refreshToken)
    const credentials = { kind: "google" as const, account, refreshToken }
    return { credentials, calendars, host: "google.com", name: account }
  } catch (error) {
    if (failureOf(error)) return null
    throw error
  }
}
