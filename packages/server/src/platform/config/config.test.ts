import { expect, test } from "vitest"
import { ConfigError, readConfig } from "./config.ts"

const refusal = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return null
}

test("without any setting the server listens on this machine only, with demo people", () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: "http://localhost:3000",
    demo: true,
    production: false,
    trustProxy: false,
    allowedOrigins: [],
    rateLimitFactor: 1,
    jitsiDomain: "meet.jit.si",
  })
})

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", SMTP_URL: " " })).toMatchObject({ port: 3000, smtpUrl: undefined })
})

test("production has no demo people unless DEMO is set", () => {
  expect(readConfig({ NODE_ENV: "production" }).demo).toBe(false)
  expect(readConfig({ NODE_ENV: "production", DEMO: "1" }).demo).toBe(true)
  expect(readConfig({ DEMO: "0" }).demo).toBe(false)
})

test.each([
  [{ PORT: "abc" }, "PORT must be a whole number from 0 to 65535."],
  [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535."],
  [{ DEMO: "maybe" }, "DEMO must be 1 or 0."],
  [
    { DATABASE_URL: "mysql://x" },
    "DATABASE_URL must be an address that starts with postgres:// or postgresql://.",
  ],
  [
    { ALLOWED_ORIGINS: "*" },
    "ALLOWED_ORIGINS must be web addresses such as https://coach.example.org, separated by commas.",
  ],
  [{ ADMIN_EMAIL: "nobody", ADMIN_PASSWORD: "long enough it is" }, "ADMIN_EMAIL must be an email address."],
  [{ NODE_ENV: "prod" }, "NODE_ENV must be production, development or test."],
  [
    { PUBLIC_URL: "https://example.org/coaching" },
    "PUBLIC_URL must be an address without a path, such as https://coach.example.org.",
  ],
  [
    { TRUST_PROXY: "banana" },
    "TRUST_PROXY must be the number of proxies in front, or their addresses such as 10.0.0.1 or 10.0.0.0/8, separated by commas.",
  ],
  [
    { TRUST_PROXY: "10.0.0.0/64" },
    "TRUST_PROXY must be the number of proxies in front, or their addresses such as 10.0.0.1 or 10.0.0.0/8, separated by commas.",
  ],
  [
    { DATABASE_URL: "postgres://me:100%@db.example.org/rapport" },
    "DATABASE_URL must name a host, and write special characters of names and passwords as %40 and the like.",
  ],
  [
    { SMTP_URL: "smtp://" },
    "SMTP_URL must name a host, and write special characters of names and passwords as %40 and the like.",
  ],
  [
    { MAIL_FROM: "Rapport" },
    "MAIL_FROM must be an email address, or a name and an address such as Rapport <coach@example.org>.",
  ],
  [
    { ALLOW_PRIVATE_HOSTS: "http://calendar.home" },
    "ALLOW_PRIVATE_HOSTS must be names or addresses of hosts, such as calendar.home.example, separated by commas.",
  ],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent."],
  [{ DEMO_PASSWORD: "short" }, "DEMO_PASSWORD must have 10 to 128 characters."],
  [{ RATE_LIMIT_FACTOR: "0" }, "RATE_LIMIT_FACTOR must be a number above 0."],
])("the message names the invalid setting: %j", (env, message) => {
  expect(refusal(env as Record<string, string>)).toBe(message)
})

test("the message names both of two invalid settings", () => {
  expect(refusal({ PORT: "x", DEMO: "x" })?.split("\n")).toHaveLength(2)
})

test("settings that belong together are refused when one is missing", () => {
  expect(refusal({ ADMIN_EMAIL: "ada@example.org" })).toContain("set ADMIN_PASSWORD too")
  expect(refusal({ JITSI_APP_SECRET: "s" })).toContain("set JITSI_APP_ID too")
})

test("demo people are not exposed to the network without a password that the operator set", () => {
  expect(refusal({ HOST: "0.0.0.0" })).toContain("set DEMO_PASSWORD")
  expect(refusal({ HOST: "0.0.0.0", DEMO_PASSWORD: "chosen by hand" })).toBeNull()
  expect(refusal({ HOST: "0.0.0.0", DEMO: "0" })).toBeNull()
})

const production = { NODE_ENV: "production" }

test("production refuses unsafe settings and says what to set", () => {
  expect(refusal({ ...production })).toBeNull()
  expect(refusal({ ...production, HOST: "0.0.0.0" })).toContain("set PUBLIC_URL")
  expect(refusal({ ...production, SMTP_URL: "smtp://mail" })).toContain("set PUBLIC_URL")
  expect(refusal({ ...production, PUBLIC_URL: "http://coach.example.org" })).toContain("https://")
  const exposed = { ...production, HOST: "0.0.0.0", PUBLIC_URL: "https://coach.example.org" }
  expect(refusal(exposed)).toBeNull()
  expect(refusal({ ...exposed, TRUST_PROXY: "true" })).toContain("TRUST_PROXY")
  expect(refusal({ ...exposed, TRUST_PROXY: "1" })).toBeNull()
})

test("trusted proxies are set by number or address", () => {
  expect(readConfig({ TRUST_PROXY: "2" }).trustProxy).toBe(2)
  expect(readConfig({ TRUST_PROXY: "0" }).trustProxy).toBe(false)
  expect(readConfig({ TRUST_PROXY: "10.0.0.1" }).trustProxy).toBe("10.0.0.1")
  expect(readConfig({ TRUST_PROXY: "loopback, 10.0.0.0/8,fd00::/8" }).trustProxy).toBe(
    "loopback,10.0.0.0/8,fd00::/8",
  )
})

test("a slash at the end of the public address is dropped", () => {
  expect(readConfig({ PUBLIC_URL: "https://coach.example.org/" }).publicUrl).toBe("https://coach.example.org")
})
