import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mailsTo } from "../../../testing/mailbox.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { SoftAuthenticator } from "../../../testing/soft-authenticator.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

const ORIGIN = "http://localhost:3000"

describe("passkeys", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { publicUrl: ORIGIN } })
  })
  afterAll(() => app.close())

  const optionsFor = (person: TestPerson) =>
    person.call("POST /users/me/passkeys/options", { body: { password: person.password } })
  const add = async (person: TestPerson, origin = ORIGIN) => {
    const phone = new SoftAuthenticator(origin)
    const { body: options } = await optionsFor(person)
    const added = await person.call("POST /users/me/passkeys", {
      body: { name: "My phone", answer: phone.register(options) },
    })
    return { phone, added }
  }
  const begin = async () => (await app.anyone.call("POST /auth/passkey/options")).body
  const finish = (challenge: string, answer: ReturnType<SoftAuthenticator["sign"]>) =>
    app.anyone.call("POST /auth/passkey", { body: { challenge, answer } })

  it("sign their owner in without address and password", async () => {
    const nora = await app.person()
    const { phone, added } = await add(nora)
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({ name: "My phone", lastUsedAt: null })
    const { challenge, options } = await begin()
    const done = await finish(challenge, phone.sign(options))
    expect(done.status).toBe(200)
    expect(done.body.user.id).toBe(nora.id)
    const { body } = await nora.call("GET /users/me/passkeys")
    expect(body.items[0]?.lastUsedAt).not.toBeNull()
    expect((await mailsTo(app, nora.email)).at(-1)?.kind).toBe("account.passkey_added")
  })

  it("are accepted once per challenge, and only for the challenge that they answer", async () => {
    const nora = await app.person()
    const { phone } = await add(nora)
    const first = await begin()
    const answer = phone.sign(first.options)
    expect((await finish(first.challenge, answer)).status).toBe(200)
    expect((await finish(first.challenge, answer)).problem.code).toBe("wrong_code")
    const [second, third] = [await begin(), await begin()]
    expect((await finish(second.challenge, phone.sign(third.options))).problem.code).toBe("wrong_code")
  })

  it("are refused from another site, without user verification, and with another key", async () => {
    const nora = await app.person()
    expect((await add(nora, "https://rapport.evil.example")).added.problem.code).toBe("wrong_code")
    const { phone } = await add(nora)
    const first = await begin()
    expect((await finish(first.challenge, phone.sign(first.options, false))).problem.code).toBe("wrong_code")
    const second = await begin()
    const forged = {
      ...new SoftAuthenticator(ORIGIN).sign(second.options),
      id: phone.id.toString("base64url"),
      rawId: phone.id.toString("base64url"),
    }
    expect((await finish(second.challenge, forged)).problem.code).toBe("wrong_code")
  })

  it("cannot be added by somebody else's challenge, nor without the password", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const { body: options } = await optionsFor(nora)
    const answer = new SoftAuthenticator(ORIGIN).register(options)
    const stolen = await omar.call("POST /users/me/passkeys", { body: { name: "Mine now", answer } })
    expect(stolen.problem.code).toBe("wrong_code")
    const guessed = await nora.call("POST /users/me/passkeys/options", {
      body: { password: "not the password" },
    })
    expect(guessed.problem.code).toBe("wrong_credentials")
  })

  it("are removed by their owner only, and then no longer sign in", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const { phone, added } = await add(nora)
    const passkeyId = added.body.id
    expect((await omar.call("DELETE /users/me/passkeys/{passkeyId}", { params: { passkeyId } })).status).toBe(
      404,
    )
    expect((await nora.call("DELETE /users/me/passkeys/{passkeyId}", { params: { passkeyId } })).status).toBe(
      204,
    )
    const { challenge, options } = await begin()
    expect((await finish(challenge, phone.sign(options))).problem.code).toBe("wrong_code")
  })

  it("refuse malformed answers with a problem, never with a server error", async () => {
    const nora = await app.person()
    const malformed = { id: "x", rawId: "x", type: "public-key" }
    for (const answer of [
      malformed,
      { ...malformed, response: null },
      { ...malformed, response: { clientDataJSON: "e30", attestationObject: "AA" } },
    ]) {
      const added = await nora.call("POST /users/me/passkeys", { body: { name: "Made up", answer } })
      expect(added.problem.code).toBe("wrong_code")
      const { challenge } = await begin()
      const signed = await app.anyone.call("POST /auth/passkey", { body: { challenge, answer } })
      expect(signed.problem.code).toBe("wrong_code")
    }
  })
})
