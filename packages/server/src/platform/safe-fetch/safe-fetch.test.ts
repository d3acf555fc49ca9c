import type { LookupAddress } from "node:dns"
import dns from "node:dns/promises"
import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { isPrivateAddress } from "./private-addresses.ts"
import { checkPublicAddress, safeFetch, safeFetchFor } from "./safe-fetch.ts"

const lookup = vi.spyOn(dns, "lookup")
afterAll(() => lookup.mockRestore())

/** What every name resolves to, at the first lookup, the second and so on. */
const resolvesTo = (...answers: readonly (readonly string[])[]) => {
  lookup.mockClear()
  for (const addresses of answers) lookup.mockResolvedValueOnce(found(addresses))
}
/** The declared type of `lookup` knows only the call for a single address. */
const found = (addresses: readonly string[]) =>
  addresses.map(address => ({ address, family: address.includes(":") ? 6 : 4 })) as LookupAddress[] &
    LookupAddress
afterEach(() => lookup.mockClear())

const drip = (response: ServerResponse) => {
  const timer = setInterval(() => response.write("x"), 20)
  response.once("close", () => clearInterval(timer))
}

let server: Server
let base = ""
const allowed = { allowPrivateHosts: ["127.0.0.1"] }
const noneAllowed = { allowPrivateHosts: [] }
const seen: (string | undefined)[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization)
    const to = (location: string) => response.writeHead(302, { location }).end()
    if (request.url === "/plain") return response.end("here")
    if (request.url === "/inside") return to(`http://localhost:${portOf()}/plain`)
    if (request.url === "/named") return to("http://name.example/")
    if (request.url === "/round") return to("/round")
    if (request.url === "/file") return to("file:///etc/passwd")
    if (request.url === "/large") return response.end("x".repeat(3000))
    if (request.url === "/slow") return response.write("begins")
    if (request.url === "/silent") return
    if (request.url === "/drip") return drip(response)
    if (request.url === "/bomb")
      return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(50_000_000)))
    return response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  base = `http://127.0.0.1:${portOf()}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const portOf = () => (server.address() as AddressInfo).port

describe("a request to an address that a user supplied", () => {
  it("reaches what the operator allows, and nothing else inside this network", async () => {
    expect((await safeFetch(allowed, `${base}/plain`)).body.toString()).toBe("here")
    await expect(safeFetch(noneAllowed, `${base}/plain`)).rejects.toMatchObject({ code: "private_address" })
    await expect(safeFetch(noneAllowed, `http://localhost:${portOf()}/`)).rejects.toMatchObject({
      code: "private_address",
    })
    for (const other of [
      "http://[::1]/",
      "http://0x7f.1/",
      "http://2130706433/",
      "http://[::ffff:10.0.0.1]/",
    ])
      expect(await checkPublicAddress(noneAllowed, other), other).toBe("private_address")
    expect(await checkPublicAddress(noneAllowed, "file:///etc/passwd")).toBe("bad_address")
  })

  it("is checked again where a redirect leads", async () => {
    await expect(safeFetch(allowed, `${base}/inside`)).rejects.toMatchObject({ code: "private_address" })
    await expect(safeFetch(allowed, `${base}/file`)).rejects.toMatchObject({ code: "bad_address" })
    await expect(safeFetch(allowed, `${base}/round`)).rejects.toMatchObject({ code: "too_many_redirects" })
  })

  it("drops its credentials when it is redirected to another origin", async () => {
    seen.length = 0
    const both = { allowPrivateHosts: ["127.0.0.1", "localhost"] }
    await safeFetch(both, `${base}/inside`, { headers: { authorization: "Basic c2VjcmV0" } })
    expect(seen).toEqual(["Basic c2VjcmV0", undefined])
  })

  it("fails when the other side stalls or never stops sending", async () => {
    for (const path of ["/slow", "/silent", "/drip"])
      await expect(safeFetch(allowed, `${base}${path}`, { timeoutMs: 200 }), path).rejects.toMatchObject({
        code: "timed_out",
      })
    await expect(safeFetch(allowed, `${base}/large`, { maxBytes: 1000 })).rejects.toMatchObject({
      code: "too_large",
    })
    await expect(safeFetch(allowed, "http://127.0.0.1:1/")).rejects.toMatchObject({ code: "unreachable" })
  })

  it("does not decompress what it receives", async () => {
    expect((await safeFetch(allowed, `${base}/bomb`)).body.length).toBeLessThan(100_000)
  })

  it("connects to the address that was checked, whatever the name resolves to a moment later", async () => {
    const app = { allowPrivateHosts: ["localhost"] }
    const address = `http://localhost:${portOf()}/plain`
    expect((await safeFetch(app, address)).body.toString()).toBe("here")
    resolvesTo(["127.0.0.2"], ["127.0.0.1"])
    await expect(safeFetch(app, address)).rejects.toMatchObject({ code: "unreachable" })
    expect(lookup).toHaveBeenCalledTimes(1)
  })

  it("is refused where a name resolves to a private address, among others or after a redirect", async () => {
    for (const addresses of [["10.0.0.7"], ["93.184.215.14", "127.0.0.1"], ["2606:4700::1111", "fd00::1"]]) {
      resolvesTo(addresses)
      await expect(safeFetch(noneAllowed, "http://name.example/"), addresses.join()).rejects.toMatchObject({
        code: "private_address",
      })
    }
    resolvesTo(["127.0.0.1"])
    await expect(safeFetch(allowed, `${base}/named`)).rejects.toMatchObject({ code: "private_address" })
  })

  it("works as a standard fetch for libraries", async () => {
    const answer = await safeFetchFor(allowed)(`${base}/plain`, { method: "POST", body: "hello" })
    expect([answer.ok, await answer.text(), answer.url]).toEqual([true, "here", `${base}/plain`])
  })
})

it("public addresses are distinguished from all others", () => {
  for (const open of ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8"])
    expect(isPrivateAddress(open), open).toBe(false)
  for (const inside of [
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.9.9.9", "169.254.169.254", "172.31.0.1", "192.168.1.1"],
    ...[
      "224.0.0.1",
      "255.255.255.255",
      "::",
      "::1",
      "fe80::1%eth0",
      "fd00::1",
      "ff02::1",
      "::ffff:127.0.0.1",
    ],
    ...["64:ff9b::a00:1", "2001:db8::1", "2002:7f00:1::", "::ffff:7f00:1"],
  ])
    expect(isPrivateAddress(inside), inside).toBe(true)
})
