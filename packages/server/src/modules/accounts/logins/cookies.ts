import type { me } from "@rapport/domain/accounts/schema"
import { ok, type Result } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Actor, AppContext, Ctx } from "../../../platform/context.ts"
import type { Call } from "../../../platform/http/http.ts"
import { type CreatedLogin, REFRESH_TOKEN_DAYS } from "./create-login.ts"
import { ACCESS_TOKEN_MINUTES } from "./tokens.ts"

/** Presents the signed-in person's own account; implemented by the profiles module and passed in by the app. */
export type PresentMe = (ctx: Ctx<Actor | null>, accountId: string) => Promise<z.input<typeof me>>

/** Holds the refresh token, on the auth path only. */
const LOGIN_COOKIE = "rapport_login"
/** Holds a browser's access token, on the path of the sockets only. */
const SOCKET_COOKIE = "rapport_socket"
/** Holds no secret: scripts may read it to see that a login may exist, so that visitors' browsers request no token. */
const HINT_COOKIE = "rapport_signed_in"
const AUTH_PATH = "/api/v1/auth"
const SOCKET_PATH = "/socket.io"
const DAY_SECONDS = 86_400

/** Behind TLS the `__Secure-` prefix makes browsers refuse the cookie from an insecure origin. */
const cookieName = (app: AppContext, name: string): string =>
  app.config.publicUrl.startsWith("https:") ? `__Secure-${name}` : name

export const readLoginCookie = (app: AppContext, call: Call): string | undefined =>
  call.cookie(cookieName(app, LOGIN_COOKIE))

/** The access token in a `Cookie` header; its characters need no decoding. */
export const readSocketCookie = (app: AppContext, cookieHeader: string): string | undefined => {
  const prefix = `${cookieName(app, SOCKET_COOKIE)}=`
  const pair = cookieHeader.split(/;\s*/).find(text => text.startsWith(prefix))
  return /^[A-Za-z0-9._-]+$/.exec(pair?.slice(prefix.length) ?? "")?.[0]
}

/** The refresh token is sent to the auth path only; sockets get the access token, which expires within minutes. */
export const setCookies = (
  app: AppContext,
  call: Call,
  { refreshToken, accessToken }: Pick<CreatedLogin, "refreshToken" | "accessToken">,
): void => {
  const maxAgeSeconds = REFRESH_TOKEN_DAYS * DAY_SECONDS
  call.setCookie(cookieName(app, LOGIN_COOKIE), refreshToken, { path: AUTH_PATH, maxAgeSeconds })
  call.setCookie(cookieName(app, SOCKET_COOKIE), accessToken, {
    path: SOCKET_PATH,
    maxAgeSeconds: ACCESS_TOKEN_MINUTES * 60,
  })
  call.setCookie(HINT_COOKIE, "1", { path: "/", maxAgeSeconds, readable: true })
}

export const clearCookies = (app: AppContext, call: Call): void => {
  call.clearCookie(cookieName(app, LOGIN_COOKIE), AUTH_PATH)
  call.clearCookie(HINT_COOKIE, "/")
  call.clearCookie(cookieName(app, SOCKET_COOKIE), SOCKET_PATH)
}

/** The reply to a successful sign-in: sets the cookies, answers the person and an access token. */
export const replyWithLogin = async <Code extends string>(
  ctx: Ctx<Actor | null>,
  call: Call,
  presentMe: PresentMe,
  login: Result<CreatedLogin, Code>,
  wantRefreshToken = false,
) => {
  if (!login.ok) return login
  const { accountId, accessToken, refreshToken } = login.value
  call.identify(accountId)
  setCookies(ctx.app, call, login.value)
  return ok({ user: await presentMe(ctx, accountId), accessToken, ...(wantRefreshToken && { refreshToken }) })
}
