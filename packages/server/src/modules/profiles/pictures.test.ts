import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const blankImage = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#87375A" } })

describe("pictures", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const upload = async (person: TestPerson, bytes: Buffer | string, as = "person", type = "image/jpeg") => {
    const response = await app.fastify.inject({
      method: "PUT",
      url: `/api/v1/users/me/picture?as=${as}`,
      headers: { authorization: `Bearer ${person.token}`, "content-type": type },
      payload: bytes,
    })
    return { status: response.statusCode, body: response.json() }
  }
  const fetchPicture = (url: string) => app.fastify.inject({ method: "GET", url })
  const pictureOf = async (person: TestPerson) => (await person.call("GET /users/me")).body

  it("are generated for everybody at sign-up, always the same, without scripts and cached forever", async () => {
    const nora = await app.person()
    const { profilePicture } = await pictureOf(nora)
    const [first, second] = [
      await fetchPicture(profilePicture?.url ?? ""),
      await fetchPicture(profilePicture?.url ?? ""),
    ]
    expect(first.statusCode).toBe(200)
    expect(first.body).toBe(second.body)
    expect(first.body).toMatch(/^<svg/)
    expect(first.headers).toMatchObject({
      "content-type": "image/svg+xml",
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    })
    const other = await pictureOf(await app.person())
    expect((await fetchPicture(other.profilePicture?.url ?? "")).body).not.toBe(first.body)
  })

  it("are stored as a square without the metadata of place, time or camera", async () => {
    const nora = await app.person()
    const bytes = await blankImage(1600, 900)
      .withExif({
        IFD0: { Make: "MARKERCAM", Copyright: "MARKERNAME" },
        IFD3: { GPSLatitude: "52/1 31/1 0/1" },
      })
      .jpeg()
      .toBuffer()
    expect(bytes.includes("MARKERCAM")).toBe(true)
    const { status, body } = await upload(nora, bytes)
    expect(status).toBe(200)
    expect((await pictureOf(nora)).profilePicture).toEqual(body)
    const shown = await fetchPicture(body.url)
    expect(shown.headers["content-type"]).toBe("image/webp")
    const { width, height, format, exif } = await sharp(shown.rawPayload).metadata()
    expect({ width, height, format, exif }).toEqual({
      width: 512,
      height: 512,
      format: "webp",
      exif: undefined,
    })
    expect(shown.rawPayload.includes("MARKER")).toBe(false)
  })

  it("are replaced at another address, and the old one is deleted", async () => {
    const nora = await app.person()
    const first = await upload(nora, await blankImage(80, 80).png().toBuffer())
    const second = await upload(nora, await blankImage(90, 90).webp().toBuffer())
    expect(second.body.url).not.toBe(first.body.url)
    await expect.poll(async () => (await fetchPicture(first.body.url)).statusCode).toBe(404)
    expect((await fetchPicture(second.body.url)).statusCode).toBe(200)
  })

  it("go back to the generated one when removed", async () => {
    const nora = await app.person()
    const generated = (await pictureOf(nora)).profilePicture
    const { body } = await upload(nora, await blankImage(80, 80).png().toBuffer())
    expect((await nora.call("DELETE /users/me/picture")).status).toBe(204)
    expect((await pictureOf(nora)).profilePicture).toEqual(generated)
    expect((await fetchPicture(body.url)).statusCode).toBe(404)
    expect((await nora.call("DELETE /users/me/picture")).status).toBe(204)
    expect((await fetchPicture(generated?.url ?? "")).statusCode).toBe(200)
  })

  it("have a second one for coaches, which falls back to the general one", async () => {
    const [mara, nora] = [await app.person({ role: "coach" }), await app.person()]
    const coachPage = async () =>
      (await nora.call("GET /bookings/coaches/{coachId}", { params: { coachId: mara.id } })).body
    const general = (await pictureOf(mara)).profilePicture
    expect(await coachPage()).toMatchObject({ profilePicture: general, coachProfilePicture: general })
    const { body } = await upload(mara, await blankImage(80, 80).png().toBuffer(), "coach")
    expect(await coachPage()).toMatchObject({ profilePicture: general, coachProfilePicture: body })
    expect((await mara.call("DELETE /users/me/picture", { query: { as: "coach" } })).status).toBe(204)
    expect(await coachPage()).toMatchObject({ coachProfilePicture: general })
    expect((await upload(nora, await blankImage(80, 80).png().toBuffer(), "coach")).body.code).toBe(
      "not_a_coach",
    )
  })

  it("refuse what is no image, whatever content type it claims", async () => {
    const nora = await app.person()
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    const image = await blankImage(400, 400).png().toBuffer()
    for (const bytes of [svg, "GIF89a", "", image.subarray(0, image.length >> 1), Buffer.alloc(5000)])
      for (const type of ["image/png", "image/svg+xml"])
        expect((await upload(nora, bytes, "person", type)).status).toBe(400)
    expect((await upload(nora, svg, "person", "text/plain")).body.code).toBe("not_a_picture")
    expect((await upload(nora, "{}", "person", "application/json")).body.code).toBe("not_a_picture")
    expect((await upload(nora, Buffer.alloc(6 * 1024 * 1024))).status).toBe(413)
  })

  it("refuse a small file that would decode to a huge image", async () => {
    const nora = await app.person()
    const bomb = await blankImage(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await upload(nora, bomb, "person", "image/png")).body.code).toBe("not_a_picture")
  })

  it("are not set by strangers and not found by guessing", async () => {
    const bytes = await blankImage(80, 80).png().toBuffer()
    const response = await app.fastify.inject({
      method: "PUT",
      url: "/api/v1/users/me/picture",
      headers: { "content-type": "image/png" },
      payload: bytes,
    })
    expect(response.statusCode).toBe(401)
    for (const id of ["x", "..%2f..%2fsecrets.json", "A".repeat(22), "%00"])
      expect((await fetchPicture(`/api/v1/pictures/${id}`)).statusCode).toBe(404)
  })
})
