import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib"
import { allProblems } from "@rapport/domain/problems"
import Fastify, { type FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { handleErrors } from "../platform/http/problem-reply.ts"
import { mountWeb } from "./web.ts"

describe("the built web app", () => {
  let fastify: FastifyInstance
  let root: string
  const build = async (version: string) => {
    await rm(join(root, "assets"), { recursive: true, force: true })
    await mkdir(join(root, "assets"))
    await writeFile(join(root, "index.html"), `<script src="/assets/app-${version}.js"></script>`)
    const script = `// ${version}`
    await writeFile(join(root, `assets/app-${version}.js`), script)
    await writeFile(join(root, `assets/app-${version}.js.br`), brotliCompressSync(script))
    await writeFile(join(root, `assets/app-${version}.js.gz`), gzipSync(script))
  }
  const get = (url: string, headers: Record<string, string> = {}) =>
    fastify.inject({ method: "GET", url, headers })
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "rapport-web-"))
    await build("one")
    await writeFile(join(root, "icon.svg"), "<svg/>")
    await writeFile(join(root, "robots.txt"), "User-agent: *\n")
    fastify = Fastify()
    handleErrors(fastify, allProblems)
    await mountWeb(fastify, root)
  })
  afterAll(async () => {
    await fastify.close()
    await rm(root, { recursive: true, force: true })
  })

  it("is the page at every address, and its files", async () => {
    for (const url of ["/", "/coaches", "/bookings/1?x=2"])
      expect((await get(url)).body, url).toContain("app-one.js")
    const script = await get("/assets/app-one.js")
    expect([script.statusCode, script.headers["cache-control"]]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ])
    expect((await get("/icon.svg")).headers["content-type"]).toContain("image/svg")
    expect((await get("/")).headers["cache-control"]).toBe("no-cache")
  })

  it("is sent as its compressed copy to whoever accepts that, under its own type", async () => {
    const url = "/assets/app-one.js"
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, "": (bytes: Buffer) => bytes }
    for (const [accepted, encoding] of [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip", "gzip"],
      ["identity", ""],
    ] as const) {
      const script = await get(url, { "accept-encoding": accepted })
      expect(script.headers["content-encoding"] ?? "", accepted).toBe(encoding)
      expect(script.headers["content-type"]).toContain("javascript")
      expect(script.headers["cache-control"]).toContain("immutable")
      expect(script.headers.vary).toContain("accept-encoding")
      expect(unpack[encoding](script.rawPayload).toString()).toBe("// one")
    }
    expect((await get("/coaches", { "accept-encoding": "br" })).body, "there is no copy").toContain("app-one")
  })

  it("has the files that programs request of every site by name, or answers that there is none", async () => {
    const robots = await get("/robots.txt")
    expect([robots.headers["content-type"], robots.body]).toEqual([
      "text/plain; charset=utf-8",
      "User-agent: *\n",
    ])
    for (const url of ["/sitemap.xml", "/favicon.ico?v=1", "/.well-known/security.txt"])
      expect((await get(url)).statusCode, url).toBe(404)
    expect((await get("/book/mara.lindqvist")).body, "the address of a page may contain a dot").toContain(
      "app-one",
    )
  })

  it("is the new one as soon as it is built anew, without a restart", async () => {
    await build("two")
    expect((await get("/")).body).toContain("app-two.js")
    expect((await get("/assets/app-two.js")).body).toBe("// two")
  })

  it("says that a file of an older build is gone, rather than giving the page for it", async () => {
    for (const url of [
      "/assets/app-one.js",
      "/assets/",
      "/assets/../index.html/x",
      "/assets/%2e%2e/%2e%2e/etc/passwd",
    ]) {
      const gone = await get(url)
      expect(gone.headers["cache-control"] ?? "", url).not.toContain("immutable")
      expect(gone.statusCode, url).toBeLessThan(500)
      expect(gone.body).not.toContain("root:")
    }
    const gone = await get("/assets/app-one.js")
    expect([gone.statusCode, gone.json().code]).toEqual([404, "not_found"])
  })
})
