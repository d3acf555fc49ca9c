import { accountsApi } from "@rapport/domain/accounts/api"
import { ok } from "@rapport/domain/kernel/result"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { authHandlers } from "./auth-routes.ts"
import { addPasskey, beginPasskey } from "./credentials/add-passkey.ts"
import { beginTwoFactor } from "./credentials/begin-two-factor.ts"
import { changePassword } from "./credentials/change-password.ts"
import { listPasskeys, removePasskey } from "./credentials/list-passkeys.ts"
import { turnOffTwoFactor, turnOnTwoFactor } from "./credentials/switch-two-factor.ts"
import type { PresentMe } from "./logins/cookies.ts"
import { endOtherLogins, endOwnLogin } from "./logins/end-login.ts"
import { listLogins } from "./logins/list-logins.ts"
import { becomeCoach } from "./people/become-coach.ts"
import { changeEmail } from "./people/change-email.ts"

export const mountAccounts = ({ fastify, app, authenticate }: ModuleParts, presentMe: PresentMe): void =>
  mount(fastify, app, authenticate, accountsApi, {
    ...authHandlers(presentMe),
    "PUT /users/me/password": (ctx, { body }, call) => changePassword(ctx, body, call.ip),
    "PUT /users/me/email": (ctx, { body }, call) => changeEmail(ctx, body, call.ip),
    "POST /users/me/roles/coach": ctx => becomeCoach(ctx),
    "GET /users/me/logins": async ctx => ok(await listLogins(ctx)),
    "DELETE /users/me/logins/{loginId}": (ctx, { params }) => endOwnLogin(ctx, params.loginId),
    "DELETE /users/me/logins": ctx => endOtherLogins(ctx),
    "POST /users/me/two-factor": (ctx, { body }, call) => beginTwoFactor(ctx, body.password, call.ip),
    "PUT /users/me/two-factor": (ctx, { body }, call) => turnOnTwoFactor(ctx, body.code, call.ip),
    "POST /users/me/two-factor/disable": (ctx, { body }, call) => turnOffTwoFactor(ctx, body, call.ip),
    "POST /users/me/passkeys/options": (ctx, { body }, call) => beginPasskey(ctx, body.password, call.ip),
    "POST /users/me/passkeys": (ctx, { body }) => addPasskey(ctx, body),
    "GET /users/me/passkeys": async ctx => ok(await listPasskeys(ctx)),
    "DELETE /users/me/passkeys/{passkeyId}": (ctx, { params }) => removePasskey(ctx, params.passkeyId),
  })
