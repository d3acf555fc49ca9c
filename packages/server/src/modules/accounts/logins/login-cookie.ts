import type { me } from "@rapport/domain/accounts/schema"
import { ok, type Result } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Actor, AppContext, Ctx } from "../../../platform/ctx.ts"
import type { Call } from "../../../platform/http/http.ts"
import { type OpenedLogin, REFRESH_DAYS } from "./create-login.ts"
import { SOCKET_COOKIE } from "./socket-cookie.ts"
import { ACCESS_TOKEN_MINUTES } from "./tokens.ts"

/** The person as they see themselves; made by the profiles module, given by the app. */
export type PresentMe = (ctx: Ctx<Actor | null>, accountId: string) => Promise<z.input<typeof me>>

const AUTH_PATH = "/api/v1/auth"
const SOCKET_PATH = "/socket.io"
const DAY_SECONDS = 86_400

/** Behind TLS the name itself tells browsers to refuse the cookie from anywhere else. */
const cookieName = (app: AppContext): string =>
  app.config.publicUrl.startsWith("https:") ? "__Secure-rapport_login" : "rapport_login"

export const readCookie = (app: AppContext, call: Call): string | undefined => call.cookie(cookieName(app))

/** The login goes to the auth path only; sockets get the access token, which ends by itself within minutes. */
export const keepCookies = (
  app: AppContext,
  call: Call,
  { refreshToken, accessToken }: Pick<OpenedLogin, "refreshToken" | "accessToken">,
): void => {
  call.setCookie(cookieName(app), refreshToken, {
    path: AUTH_PATH,
    maxAgeSeconds: REFRESH_DAYS * DAY_SECONDS,
  })
  call.setCookie(SOCKET_COOKIE, accessToken, { path: SOCKET_PATH, maxAgeSeconds: ACCESS_TOKEN_MINUTES * 60 })
}

export const clearCookies = (app: AppContext, call: Call): void => {
  call.clearCookie(cookieName(app), AUTH_PATH)
  call.clearCookie(SOCKET_COOKIE, SOCKET_PATH)
}

/** A sign-in that worked: the refresh token in the cookie, the person and an access token in the answer. */
export const answerLogin = async <Code extends string>(
  ctx: Ctx<Actor | null>,
  call: Call,
  presentMe: PresentMe,
  opened: Result<OpenedLogin, Code>,
  wantRefreshToken = false,
) => {
  if (!opened.ok) return opened
  const { accountId, accessToken, refreshToken } = opened.value
  keepCookies(ctx.app, call, opened.value)
  return ok({ user: await presentMe(ctx, accountId), accessToken, ...(wantRefreshToken && { refreshToken }) })
}
