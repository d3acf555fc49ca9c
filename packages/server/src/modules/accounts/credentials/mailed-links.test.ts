import { generate } from "otplib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { deleteExpiredLinks } from "../../../platform/mail/outbox.ts"
import { mailedToken, mailsTo } from "../../../testing/mailbox.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { sendResetLink } from "./request-password-reset.ts"

const NEW = "wet shoes by the door"
const HOUR = 3_600_000

describe("setting a new password by mail", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const forgot = (email: string) => app.anyone.call("POST /auth/forgot", { body: { email } })
  const reset = (token: string, password = NEW) =>
    app.anyone.call("POST /auth/reset", { body: { token, password } })
  const signIn = (email: string, password: string) =>
    app.anyone.call("POST /auth/sign-in", { body: { email, password } })

  it("works once, ends every login, confirms the address and notifies the owner", async () => {
    const nora = await app.person()
    expect(await forgot(nora.email)).toMatchObject({ status: 200, body: { sendsMail: false } })
    const token = await mailedToken(app, nora.email, "account.reset")
    expect((await reset(token)).status).toBe(204)
    expect((await reset(token)).problem.code).toBe("link_used_or_expired")
    expect((await nora.call("GET /users/me")).status).toBe(401)
    expect((await signIn(nora.email, nora.password)).status).toBe(401)
    const again = await signIn(nora.email, NEW)
    expect(again.body).toMatchObject({ user: { emailVerified: true } })
    expect((await mailsTo(app, nora.email)).at(-1)?.kind).toBe("account.password_changed")
  })

  it("gives the same answer for an address that nobody has, and sends nothing", async () => {
    expect(await forgot("nobody@example.com")).toMatchObject({ status: 200, body: { sendsMail: false } })
    await app.settle()
    expect(await mailsTo(app, "nobody@example.com")).toEqual([])
  })

  it("accepts only the newest link", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    const old = await mailedToken(app, nora.email, "account.reset")
    await forgot(nora.email)
    const newest = await mailedToken(app, nora.email, "account.reset")
    expect((await reset(old)).problem.code).toBe("link_used_or_expired")
    expect((await reset(newest)).status).toBe(204)
  })

  it("refuses a link that is more than an hour old", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    const token = await mailedToken(app, nora.email, "account.reset")
    app.clock.advance(HOUR + 1000)
    expect((await reset(token)).problem.code).toBe("link_used_or_expired")
  })

  it("keeps a link in the outbox for as long as it works", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    await app.settle()
    const kept = async () => (await mailsTo(app, nora.email)).find(({ kind }) => kind === "account.reset")
    app.clock.advance(HOUR - 1000)
    await deleteExpiredLinks(app.ctx())
    expect((await kept())?.secret_link).toContain("token=")
    app.clock.advance(1000)
    await deleteExpiredLinks(app.ctx())
    expect(await kept()).toMatchObject({ status: "kept", secret_link: null, parts: null, last_error: null })
  })

  it("refuses a weak password, and the link can be used again", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    const token = await mailedToken(app, nora.email, "account.reset")
    expect((await reset(token, "password1234")).problem).toMatchObject({
      code: "weak_password",
      errors: [{ path: "password" }],
    })
    expect((await reset(token)).status).toBe(204)
  })

  it("accepts only one of two resets at the same moment", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    const token = await mailedToken(app, nora.email, "account.reset")
    const both = await Promise.all([reset(token), reset(token, "rain on the tin roof")])
    expect(both.map(answered => answered.status).sort()).toEqual([204, 410])
  })

  it("sends at most five links an hour to one person", async () => {
    const nora = await app.person()
    for (let request = 0; request < 7; request++) {
      await forgot(nora.email)
      await app.settle()
    }
    const mails = (await mailsTo(app, nora.email)).filter(mail => mail.kind === "account.reset")
    expect(mails).toHaveLength(5)
  })

  it("keeps the link out of the text that an admin reads", async () => {
    const nora = await app.person()
    await forgot(nora.email)
    const token = await mailedToken(app, nora.email, "account.reset")
    const mail = (await mailsTo(app, nora.email)).at(-1)
    expect(mail?.text_body).toContain("[secret link, hidden]")
    expect(`${mail?.text_body}${mail?.html_body}`).not.toContain(token)
    const { stored } = await app.context.db
      .selectFrom("mailed_links")
      .select(eb => eb.fn.countAll<number>().as("stored"))
      .where("token_hash", "=", token)
      .executeTakeFirstOrThrow()
    expect(stored).toBe(0)
  })
})

describe("confirming an address", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { smtpUrl: "smtp://127.0.0.1:9" } })
  })
  afterAll(() => app.close())

  const verify = (token: string) => app.anyone.call("POST /auth/verify", { body: { token } })
  const tokenIn = async (email: string, kind: string) => {
    const mail = (await mailsTo(app, email)).findLast(sent => sent.kind === kind)
    return new URL(mail?.secret_link ?? "none:").searchParams.get("token") ?? ""
  }

  const setNewPassword = async (email: string) => {
    await sendResetLink(app.ctx(), { email })
    const token = await tokenIn(email, "account.reset")
    const answered = await app.anyone.call("POST /auth/reset", { body: { token, password: NEW } })
    expect(answered.status).toBe(204)
  }
  const signInWith = async (email: string, password: string) =>
    (await app.anyone.call("POST /auth/sign-in", { body: { email, password } })).status

  it("works once with the link that was sent at sign-up", async () => {
    const nora = await app.person()
    const token = await tokenIn(nora.email, "account.verify")
    expect((await nora.call("GET /users/me")).body.emailVerified).toBe(false)
    expect((await verify(token)).status).toBe(204)
    expect((await nora.call("GET /users/me")).body.emailVerified).toBe(true)
    expect((await verify(token)).problem.code).toBe("link_used_or_expired")
  })

  it("can be requested again; then only the newest link works, for a day", async () => {
    const nora = await app.person()
    const old = await tokenIn(nora.email, "account.verify")
    expect((await nora.call("POST /auth/verify/resend")).status).toBe(204)
    const newest = await tokenIn(nora.email, "account.verify")
    expect((await verify(old)).status).toBe(410)
    app.clock.advance(25 * HOUR)
    expect((await verify(newest)).status).toBe(410)
  })

  it("refuses links of another kind", async () => {
    const nora = await app.person()
    const token = await tokenIn(nora.email, "account.verify")
    const answered = await app.anyone.call("POST /auth/reset", { body: { token, password: NEW } })
    expect(answered.problem.code).toBe("link_used_or_expired")
  })

  it("changes to a new address only once that one is confirmed, and emails the old one twice", async () => {
    const nora = await app.person()
    const email = `new-${nora.email}`
    expect(
      (await nora.call("PUT /users/me/email", { body: { password: nora.password, email } })).status,
    ).toBe(204)
    expect((await nora.call("GET /users/me")).body.email).toBe(nora.email)
    expect((await verify(await tokenIn(email, "account.change_email"))).status).toBe(204)
    expect((await nora.call("GET /users/me")).body).toMatchObject({ email, emailVerified: true })
    const sent = (await mailsTo(app, nora.email)).map(mail => mail.kind)
    expect(sent).toEqual(["account.verify", "account.change_email_asked", "account.email_changed"])
    expect(JSON.stringify(await mailsTo(app, nora.email))).not.toContain(email)
  })

  it("is not changed any more once the owner has set a new password, whoever requested the change", async () => {
    for (const way of ["changed", "reset"]) {
      const nora = await app.person()
      const email = `thief-${nora.email}`
      await nora.call("PUT /users/me/email", { body: { password: nora.password, email } })
      const token = await tokenIn(email, "account.change_email")
      if (way === "changed")
        await nora.call("PUT /users/me/password", { body: { password: nora.password, newPassword: NEW } })
      else await setNewPassword(nora.email)
      expect((await verify(token)).problem.code).toBe("link_used_or_expired")
      expect(await signInWith(nora.email, NEW)).toBe(200)
    }
  })

  it("removes the passkeys and second factors of somebody who signed up with another person's address", async () => {
    const squatter = await app.person()
    const begun = await squatter.call("POST /users/me/two-factor", { body: { password: squatter.password } })
    const code = await generate({
      secret: begun.body.secret,
      epoch: Math.floor(app.clock.now().getTime() / 1000),
    })
    expect((await squatter.call("PUT /users/me/two-factor", { body: { code } })).status).toBe(200)
    const passkey = { account_id: squatter.id, credential_id: squatter.id, public_key: Buffer.from("key") }
    await app.context.db
      .insertInto("passkeys")
      .values({ ...passkey, counter: 0, transports: [], name: "Theirs", created_at: app.clock.now() })
      .execute()
    await setNewPassword(squatter.email)
    const owner = await app.anyone.call("POST /auth/sign-in", {
      body: { email: squatter.email, password: NEW },
    })
    expect(owner.body).toMatchObject({ user: { emailVerified: true, twoFactor: false } })
    const own = callerOf(app.fastify, "accessToken" in owner.body ? owner.body.accessToken : "")
    expect((await own.call("GET /users/me/passkeys")).body.items).toEqual([])
  })

  it("refuses an address that another account has, and a change without the password", async () => {
    const nora = await app.person()
    const other = await app.person()
    const taken = await nora.call("PUT /users/me/email", {
      body: { password: nora.password, email: other.email.toUpperCase() },
    })
    expect(taken.problem.code).toBe("email_taken")
    const guessed = await nora.call("PUT /users/me/email", {
      body: { password: "something else", email: "x@example.com" },
    })
    expect(guessed.problem.code).toBe("wrong_credentials")
    const stranger = await app.anyone.call("PUT /users/me/email", {
      body: { password: nora.password, email: "x@example.com" },
    })
    expect(stranger.status).toBe(401)
  })

  it("gives an address that two people request to the first who confirms it", async () => {
    for (let round = 0; round < 8; round++) {
      const [a, b] = [await app.person(), await app.person()]
      const email = `wanted-${a.email}`
      await a.call("PUT /users/me/email", { body: { password: a.password, email } })
      const first = await tokenIn(email, "account.change_email")
      await b.call("PUT /users/me/email", { body: { password: b.password, email } })
      const second = await tokenIn(email, "account.change_email")
      const both = await Promise.all([verify(first), verify(second)])
      expect(both.map(answered => answered.status).sort()).toEqual([204, 410])
    }
  })
})
