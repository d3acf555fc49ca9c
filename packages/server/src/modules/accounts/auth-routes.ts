import type { accountsApi } from "@rapport/domain/accounts/api"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Handlers } from "../../platform/http/http.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { requestPasswordReset } from "./credentials/request-password-reset.ts"
import { resetPassword } from "./credentials/reset-password.ts"
import {
  clearCookies,
  type PresentMe,
  readLoginCookie,
  replyWithLogin,
  setCookies,
} from "./logins/cookies.ts"
import { endLogin } from "./logins/end-login.ts"
import { refreshLogin } from "./logins/refresh-login.ts"
import { resendVerification } from "./people/send-verification.ts"
import { verifyAddress } from "./people/verify-email.ts"
import { answerChallenge } from "./sign-in/answer-challenge.ts"
import { signIn } from "./sign-in/sign-in.ts"
import { beginPasskeySignIn, signInByPasskey } from "./sign-in/sign-in-by-passkey.ts"
import { signUp } from "./sign-in/sign-up.ts"

type Keys = Extract<keyof typeof accountsApi, `POST /auth/${string}`>

/** Sign-up, sign-in, sign-out, and the use of emailed links. */
export const authHandlers = (presentMe: PresentMe): Pick<Handlers<typeof accountsApi>, Keys> => ({
  "POST /auth/sign-up": async (ctx, { body }, call) =>
    replyWithLogin(ctx, call, presentMe, await signUp(ctx, body, call)),
  "POST /auth/sign-in": async (ctx, { body }, call) => {
    const done = await signIn(ctx, body, call)
    if (!done.ok) return done
    const { value } = done
    return "challenge" in value
      ? ok(value)
      : replyWithLogin(ctx, call, presentMe, ok(value), body.wantRefreshToken)
  },
  "POST /auth/challenge": async (ctx, { body }, call) =>
    replyWithLogin(ctx, call, presentMe, await answerChallenge(ctx, body, call), body.wantRefreshToken),
  "POST /auth/passkey/options": ctx => beginPasskeySignIn(ctx),
  "POST /auth/passkey": async (ctx, { body }, call) =>
    replyWithLogin(ctx, call, presentMe, await signInByPasskey(ctx, body, call), body.wantRefreshToken),
  "POST /auth/refresh": async (ctx, { body }, call) => {
    const tokenInBody = body?.refreshToken
    const token = tokenInBody ?? readLoginCookie(ctx.app, call)
    if (token === undefined) return refuse("login_ended")
    const done = await refreshLogin(ctx, token)
    if (!done.ok) {
      if (tokenInBody === undefined) clearCookies(ctx.app, call)
      return done
    }
    const { accessToken, refreshToken } = done.value
    if (tokenInBody === undefined) setCookies(ctx.app, call, done.value)
    return ok({ accessToken, ...(tokenInBody !== undefined && { refreshToken }) })
  },
  "POST /auth/sign-out": async (ctx, _, call) => {
    clearCookies(ctx.app, call)
    return inTransaction(ctx, async tx => {
      await endLogin(tx, ctx.actor.loginId, "signed_out")
      return ok(null)
    })
  },
  "POST /auth/forgot": (ctx, { body }) => requestPasswordReset(ctx, body.email),
  "POST /auth/reset": (ctx, { body }) => resetPassword(ctx, body),
  "POST /auth/verify": (ctx, { body }) => verifyAddress(ctx, body.token),
  "POST /auth/verify/resend": ctx => resendVerification(ctx),
})
