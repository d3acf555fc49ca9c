import { generate } from "otplib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { mailedToken, mailsTo } from "../../../testing/mailbox.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

describe("two-factor sign-in", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) })
  const signIn = (person: TestPerson) =>
    app.anyone.call("POST /auth/sign-in", { body: { email: person.email, password: person.password } })
  const challengeOf = async (person: TestPerson): Promise<string> => {
    const { body } = await signIn(person)
    if (!("challenge" in body)) throw new Error("no challenge")
    return body.challenge
  }
  const answer = (challenge: string, code: string) =>
    app.anyone.call("POST /auth/challenge", { body: { challenge, code } })
  const turnOn = async (person: TestPerson) => {
    const begun = await person.call("POST /users/me/two-factor", { body: { password: person.password } })
    expect(begun.status).toBe(201)
    const { secret } = begun.body
    const on = await person.call("PUT /users/me/two-factor", { body: { code: await codeOf(secret) } })
    expect(on.status).toBe(200)
    return { secret, recoveryCodes: on.body.recoveryCodes }
  }

  it("is on only after a first correct code, then asks for one at every sign-in", async () => {
    const nora = await app.person()
    const begun = await nora.call("POST /users/me/two-factor", { body: { password: nora.password } })
    expect(begun.body.uri).toMatch(/^otpauth:\/\/totp\/Rapport/)
    expect(begun.body.qrSvg).toMatch(/^<svg/)
    expect((await signIn(nora)).body).toHaveProperty("accessToken")
    const wrong = await nora.call("PUT /users/me/two-factor", { body: { code: "000000" } })
    expect(wrong.problem.code).toBe("wrong_code")
    const on = await nora.call("PUT /users/me/two-factor", {
      body: { code: await codeOf(begun.body.secret) },
    })
    expect(on.body.recoveryCodes).toHaveLength(10)
    expect((await nora.call("GET /users/me")).body.twoFactor).toBe(true)
    app.clock.advance(60_000)
    const challenged = await signIn(nora)
    expect(Object.keys(challenged.body)).toEqual(["challenge"])
    expect(challenged.headers["set-cookie"]).toBeUndefined()
    const done = await answer(await challengeOf(nora), await codeOf(begun.body.secret))
    expect(done.body).toMatchObject({ user: { id: nora.id }, accessToken: expect.any(String) })
  })

  it("forgets a sign-in that was begun before the password was changed or reset", async () => {
    for (const way of ["changed", "reset"]) {
      const nora = await app.person()
      const { secret } = await turnOn(nora)
      app.clock.advance(60_000)
      const begun = await challengeOf(nora)
      const newPassword = "another long enough phrase"
      if (way === "changed")
        await nora.call("PUT /users/me/password", { body: { password: nora.password, newPassword } })
      else {
        await app.anyone.call("POST /auth/forgot", { body: { email: nora.email } })
        const token = await mailedToken(app, nora.email, "account.reset")
        await app.anyone.call("POST /auth/reset", { body: { token, password: newPassword } })
      }
      expect((await answer(begun, await codeOf(secret))).problem.code).toBe("wrong_code")
      const again = await challengeOf({ ...nora, password: newPassword })
      expect((await answer(again, await codeOf(secret))).status).toBe(200)
    }
  })

  it("leaves no login behind that was finished with the old password while the new one was set", async () => {
    for (let round = 0; round < 20; round++) {
      const nora = await app.person()
      const { secret } = await turnOn(nora)
      app.clock.advance(60_000)
      const [begun, code] = [await challengeOf(nora), await codeOf(secret)]
      const newPassword = "another long enough phrase"
      const [finished] = await Promise.all([
        answer(begun, code),
        nora.call("PUT /users/me/password", { body: { password: nora.password, newPassword } }),
      ])
      if (finished.status === 200 && "accessToken" in finished.body)
        expect((await callerOf(app.fastify, finished.body.accessToken).call("GET /users/me")).status).toBe(
          401,
        )
    }
  })

  it("accepts a code once, also when it is sent twice at the same moment", async () => {
    const nora = await app.person()
    const { secret } = await turnOn(nora)
    expect((await answer(await challengeOf(nora), await codeOf(secret))).problem.code).toBe("wrong_code")
    app.clock.advance(60_000)
    const code = await codeOf(secret)
    const both = await Promise.all([
      answer(await challengeOf(nora), code),
      answer(await challengeOf(nora), code),
    ])
    expect(both.map(answered => answered.status).sort()).toEqual([200, 401])
  })

  it("accepts each recovery code once and says how many are left", async () => {
    const nora = await app.person()
    const { recoveryCodes } = await turnOn(nora)
    const [code = ""] = recoveryCodes
    expect((await answer(await challengeOf(nora), code.toUpperCase().replaceAll("-", " "))).status).toBe(200)
    expect((await answer(await challengeOf(nora), code)).problem.code).toBe("wrong_code")
    const mail = (await mailsTo(app, nora.email)).at(-1)
    expect(mail).toMatchObject({ kind: "account.recovery_code_used" })
    expect(mail?.text_body).toContain("9 are left")
  })

  it("gives a challenge five tries and five minutes", async () => {
    const nora = await app.person()
    const { secret } = await turnOn(nora)
    app.clock.advance(60_000)
    const tried = await challengeOf(nora)
    for (let attempt = 0; attempt < 5; attempt++) await answer(tried, "111111")
    expect((await answer(tried, await codeOf(secret))).problem.code).toBe("wrong_code")
    const late = await challengeOf(nora)
    app.clock.advance(5 * 60_000 + 1)
    expect((await answer(late, await codeOf(secret))).problem.code).toBe("wrong_code")
    expect((await answer("made-up", "123456")).problem.code).toBe("wrong_code")
  })

  it("stores the secret encrypted and the recovery codes hashed", async () => {
    const nora = await app.person()
    const { secret, recoveryCodes } = await turnOn(nora)
    const factor = await app.context.db
      .selectFrom("second_factors")
      .selectAll()
      .where("account_id", "=", nora.id)
      .execute()
    const codes = await app.context.db
      .selectFrom("recovery_codes")
      .selectAll()
      .where("account_id", "=", nora.id)
      .execute()
    const stored = JSON.stringify([factor, codes])
    expect(stored).not.toContain(secret)
    for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll("-", ""))
  })

  it("is turned off with password and code, and not without either", async () => {
    const nora = await app.person()
    const off = (password: string, code: string) =>
      nora.call("POST /users/me/two-factor/disable", { body: { password, code } })
    expect((await off(nora.password, "123456")).problem.code).toBe("two_factor_off")
    const { recoveryCodes } = await turnOn(nora)
    const [code = ""] = recoveryCodes
    expect((await off("not the password", code)).problem.code).toBe("wrong_credentials")
    expect((await off(nora.password, "123456")).problem.code).toBe("wrong_code")
    expect(
      (await nora.call("POST /users/me/two-factor", { body: { password: nora.password } })).problem.code,
    ).toBe("two_factor_on")
    expect((await off(nora.password, code)).status).toBe(204)
    expect((await signIn(nora)).body).toHaveProperty("accessToken")
    expect((await mailsTo(app, nora.email)).at(-1)?.kind).toBe("account.two_factor_off")
  })

  it("cannot be set up or answered by a stranger", async () => {
    const nora = await app.person()
    const begun = await app.anyone.call("POST /users/me/two-factor", { body: { password: nora.password } })
    expect(begun.status).toBe(401)
    const guessed = await nora.call("POST /users/me/two-factor", { body: { password: "not the password" } })
    expect(guessed.problem.code).toBe("wrong_credentials")
  })

  it("still asks for the code after the password was reset", async () => {
    const nora = await app.person()
    await turnOn(nora)
    await nora.call("PUT /users/me/password", {
      body: { password: nora.password, newPassword: "wet shoes by the door" },
    })
    expect((await signIn({ ...nora, password: "wet shoes by the door" })).body).toHaveProperty("challenge")
  })
})

describe("guessing codes", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { rateLimitFactor: 1 } })
  })
  afterAll(() => app.close())

  it("is stopped after ten wrong ones, however many challenges are opened", async () => {
    const nora = await app.person()
    const begun = await nora.call("POST /users/me/two-factor", { body: { password: nora.password } })
    const codes: string[] = []
    for (let tried = 0; tried < 11; tried++)
      codes.push(
        (await nora.call("PUT /users/me/two-factor", { body: { code: `00000${tried % 10}` } })).problem.code,
      )
    expect(codes).toEqual([...Array.from({ length: 10 }, () => "wrong_code"), "too_many_requests"])
    expect(begun.status).toBe(201)
  })
})
