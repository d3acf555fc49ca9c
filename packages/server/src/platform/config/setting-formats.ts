import { isIP } from "node:net"
import { z } from "zod"

/** Formats of settings that are more than a text; each message is the predicate of a sentence about the setting. */

const urlWith = (...protocols: string[]) =>
  z.string().refine(text => protocols.includes(URL.parse(text)?.protocol ?? ""), {
    error: `must be an address that starts with ${protocols.map(protocol => `${protocol}//`).join(" or ")}`,
  })

/** Such an address with a host in it, whose escaped characters can be decoded. */
export const hostUrlWith = (...protocols: string[]) =>
  urlWith(...protocols).refine(
    text => {
      const url = URL.parse(text)
      return url === null || (url.hostname !== "" && isDecodable(url))
    },
    { error: `must name a host, and write special characters of names and passwords as %40 and the like` },
  )

const isDecodable = ({ username, password, pathname }: URL): boolean => {
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

/** The address of the server itself: everything it serves is below it. */
export const origin = urlWith("http:", "https:").refine(
  text => {
    const url = URL.parse(text)
    return (
      url === null || (url.username === "" && url.pathname === "/" && url.search === "" && url.hash === "")
    )
  },
  { error: "must be an address without a path, such as https://coach.example.org" },
)

const off = new Set(["0", "false", "no", "off"])
const on = new Set(["1", "true", "yes", "on"])

export const flag = z.string().transform((text, ctx) => {
  if (on.has(text.toLowerCase())) return true
  if (off.has(text.toLowerCase())) return false
  ctx.addIssue("must be 1 or 0")
  return z.NEVER
})

const NAMED_NETWORKS = new Set(["loopback", "linklocal", "uniquelocal"])

const isNetwork = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/")
  if (NAMED_NETWORKS.has(text)) return true
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** Which proxies to trust: their addresses or networks, how many there are, or whether to trust any. */
export const proxies = z.string().transform((text, ctx): boolean | number | string => {
  if (/^\d{1,2}$/.test(text)) return text === "0" ? false : Number(text)
  if (off.has(text.toLowerCase())) return false
  if (on.has(text.toLowerCase())) return true
  const networks = text.split(",").map(part => part.trim())
  if (networks.every(isNetwork)) return networks.join(",")
  ctx.addIssue(
    "must be the number of proxies in front, or their addresses such as 10.0.0.1 or 10.0.0.0/8, separated by commas",
  )
  return z.NEVER
})

/** `Name <address>`, or an address. */
export const sender = z
  .string()
  .refine(text => /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(text), {
    error: "must be an email address, or a name and an address such as Rapport <coach@example.org>",
  })

export const list = z.string().transform(text =>
  text
    .split(",")
    .map(item => item.trim())
    .filter(item => item !== ""),
)

const HOST = /^(?:[a-z0-9._-]+|\[?[0-9a-f:.]+\]?)(?::\d+)?$/i

export const hosts = list.refine(names => names.every(name => HOST.test(name)), {
  error: "must be names or addresses of hosts, such as calendar.home.example, separated by commas",
})

export const contact = z
  .string()
  .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "must be a mailto: or https: address")

/** Random bytes as base64url, as `npx web-push generate-vapid-keys` prints them. */
export const base64Key = (bytes: number) =>
  z.string().refine(text => /^[\w-]+=*$/.test(text) && Buffer.from(text, "base64url").length === bytes, {
    error: `must be a key of ${bytes} bytes in base64url`,
  })
