import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createHttps } from "node:https"
import type { AddressInfo, Server } from "node:net"
import { getCACertificates, setDefaultCACertificates } from "node:tls"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { safeFetch } from "./safe-fetch.ts"

/** Of nothing but the server of this test. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgcE8+Ko+IinwfxFvA
biqKCcQQP0WMjRck/l2xENrlypShRANCAATClsT6EvV9WXgmBECHTBQdrnPDrAJr
n8xw5DIBHI/SG/lr2eQjBxaBnBEars8orAEys+UXzGy46/gXht8sluTp
-----END PRIVATE KEY-----`
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBXDCCAQKgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w
LjEwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CTEyNy4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMKWxPoS9X1ZeCYE
QIdMFB2uc8OsAmufzHDkMgEcj9Ib+WvZ5CMHFoGcERquzyisATKz5RfMbLjr+BeG
3yyW5OmjQzBBMA8GA1UdEQQIMAaHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAdBgNV
HQ4EFgQUSLPw3fJC7nxZVr5JoFqwO4P10SowCgYIKoZIzj0EAwIDSAAwRQIgGxJP
wnMiign7ukOxEoCoJ65qRoK/4IuunKjk8KuhBowCIQDD4qtuVYb6fV+Dnq3QIP6n
wQQfYY0cEpCx+J9p4l6x8g==
-----END CERTIFICATE-----`

const CREDENTIALS = { authorization: "Basic c2VjcmV0", cookie: "login=secret", accept: "text/calendar" }
const here = { allowPrivateHosts: ["127.0.0.1"] }

describe("a redirect", () => {
  const received: IncomingMessage["headers"][] = []
  let leadsTo = ""
  const respond = (request: IncomingMessage, response: ServerResponse) => {
    received.push(request.headers)
    if (request.url === "/moved") response.writeHead(302, { location: leadsTo }).end()
    else response.end("here")
  }
  const servers = {
    http: createHttp(respond),
    other: createHttp(respond),
    https: createHttps({ key: KEY, cert: CERTIFICATE }, respond),
  }
  const baseOf = (name: keyof typeof servers): string => {
    const { port } = (servers[name] as Server).address() as AddressInfo
    return `${name === "https" ? "https" : "http"}://127.0.0.1:${port}`
  }
  const trusted = getCACertificates()
  beforeAll(async () => {
    setDefaultCACertificates([...trusted, CERTIFICATE])
    for (const server of Object.values(servers))
      await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  })
  afterAll(async () => {
    setDefaultCACertificates(trusted)
    for (const server of Object.values(servers)) {
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    }
  })
  const follow = async (from: keyof typeof servers, to: string) => {
    received.length = 0
    leadsTo = to
    return safeFetch(here, `${baseOf(from)}/moved`, { headers: CREDENTIALS })
  }
  const last = () => received.at(-1) ?? {}

  it("to another page of the same server keeps what the request carries", async () => {
    await follow("http", "/plain")
    expect(last()).toMatchObject(CREDENTIALS)
  })

  it("to another port of the same host loses the credentials, and nothing else", async () => {
    await follow("http", `${baseOf("other")}/plain`)
    expect(last()).toMatchObject({ accept: "text/calendar" })
    expect(last()).not.toHaveProperty("authorization")
    expect(last()).not.toHaveProperty("cookie")
  })

  it("from an encrypted address to a plain one is refused, before anything is sent there", async () => {
    expect((await follow("https", "/plain")).body.toString()).toBe("here")
    await expect(follow("https", `${baseOf("http")}/plain`)).rejects.toMatchObject({ code: "bad_address" })
    expect(received).toHaveLength(1)
  })

  it("from a plain address to an encrypted one is followed, without the credentials", async () => {
    await follow("http", `${baseOf("https")}/plain`)
    expect(received).toHaveLength(2)
    expect(last()).not.toHaveProperty("authorization")
  })
})
