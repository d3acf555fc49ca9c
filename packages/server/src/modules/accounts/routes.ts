import { accountsApi } from "@rapport/domain/accounts/api"
import { ok } from "@rapport/domain/kernel/result"
import { mount } from "../../platform/http.ts"
import type { ModuleParts } from "../../platform/module.ts"
import { addPasskey, beginPasskey } from "./add-passkey.ts"
import { authHandlers } from "./auth-handlers.ts"
import { becomeCoach } from "./become-coach.ts"
import { beginTwoFactor } from "./begin-two-factor.ts"
import { changeEmail } from "./change-email.ts"
import { changePassword } from "./change-password.ts"
import { endOtherLogins, endOwnLogin } from "./end-login.ts"
import { listLogins } from "./list-logins.ts"
import type { PresentMe } from "./login-cookie.ts"
import { listPasskeys, removePasskey } from "./own-passkeys.ts"
import { turnOffTwoFactor, turnOnTwoFactor } from "./switch-two-factor.ts"

export const mountAccounts = ({ app, house, authenticate }: ModuleParts, presentMe: PresentMe): void =>
  mount(app, house, authenticate, accountsApi, {
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
