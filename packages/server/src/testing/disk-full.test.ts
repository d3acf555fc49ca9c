import { open, readdir } from "node:fs/promises"
import { join } from "node:path"
import { sql } from "kysely"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "./people.ts"
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts"
import { createTestApp, type TestApp } from "./test-app.ts"

/** Without a disk that can be filled, the operating system's answer is given in its place, at the file itself. */
const failWrites = async (): Promise<() => void> => {
  const file = await open("/dev/null", "w")
  const prototype = Object.getPrototypeOf(file) as typeof file
  await file.close()
  const { writeFile } = prototype
  prototype.writeFile = () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" }))
  return () => {
    prototype.writeFile = writeFile
  }
}

describe("when there is no room left", () => {
  let disk: SmallDisk | null
  let app: TestApp
  let nora: TestPerson
  let picture: Buffer
  beforeAll(async () => {
    disk = await mountSmallDisk(512)
    app = await createTestApp(disk ? { config: { dataDir: disk.folder } } : {})
    nora = await app.person()
    const noise = { type: "gaussian" as const, mean: 128, sigma: 60 }
    picture = await sharp({ create: { width: 600, height: 600, channels: 3, noise, background: "#fff" } })
      .png()
      .toBuffer()
  })
  afterAll(async () => {
    await app.close()
    await disk?.close()
  })

  const upload = () =>
    app.fastify.inject({
      method: "PUT",
      url: "/api/v1/users/me/picture?as=person",
      headers: { authorization: `Bearer ${nora.token}`, "content-type": "image/png" },
      payload: picture,
    })

  it("a picture is refused with 507, the one before stays, and half a file is not left behind", async () => {
    const before = (await nora.call("GET /users/me")).body.profilePicture
    await disk?.fill()
    const undo = disk ? () => {} : await failWrites()
    const refused = await upload()
    undo()
    expect([refused.statusCode, refused.json().code]).toEqual([507, "storage_full"])
    expect((await nora.call("GET /users/me")).body.profilePicture).toEqual(before)
    const files = await readdir(join(app.context.config.dataDir, "files"), { recursive: true })
    expect(files.filter(name => name.endsWith(".partial"))).toEqual([])
    await disk?.makeRoom()
    expect((await upload()).statusCode).toBe(200)
  })

  it("what the database cannot store is refused with 507, and reading goes on", async () => {
    const { db } = app.context
    await sql`create function no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(db)
    await sql`create trigger no_room before insert on blocks execute function no_room()`.execute(db)
    const other = await app.person()
    const block = () => nora.call("POST /friends/block/{userId}", { params: { userId: other.id } })
    const refused = await block()
    expect([refused.status, refused.problem.code]).toEqual([507, "storage_full"])
    expect((await nora.call("GET /users/me")).status).toBe(200)
    await sql`drop trigger no_room on blocks`.execute(db)
    expect((await block()).status).toBeLessThan(300)
  })
})
