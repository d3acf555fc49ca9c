import type { Config } from "./config.ts"

const loopback = new Set(["127.0.0.1", "localhost", "::1", "[::1]"])

export const isLoopback = (host: string): boolean => loopback.has(host) || /^127(\.\d{1,3}){3}$/.test(host)

/** The first reason why these settings must not go live, as a sentence that says what to set. */
export const whyUnsafe = (
  config: Config,
  { publicUrlGiven }: { publicUrlGiven: boolean },
): string | undefined => {
  const open = !isLoopback(config.host)
  if (config.demo && open && !config.demoPassword)
    return `With demo data and HOST=${config.host} anyone on the network could try the demo sign-ins: set DEMO_PASSWORD to a password of your own (10 characters or more), or DEMO=0 for an empty Rapport.`
  if (!config.production) return undefined
  if (open && !publicUrlGiven)
    return `In production HOST=${config.host} serves other machines, so links need its real address: set PUBLIC_URL, for example PUBLIC_URL=https://coach.example.org.`
  if (config.smtpUrl && !publicUrlGiven)
    return "In production mails carry links, so they need the real address: set PUBLIC_URL, for example PUBLIC_URL=https://coach.example.org."
  const url = new URL(config.publicUrl)
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return `In production PUBLIC_URL=${config.publicUrl} would send passwords and cookies in the clear: serve it behind TLS and set PUBLIC_URL to its https:// address.`
  if (config.trustProxy === true && open)
    return `In production TRUST_PROXY=true with HOST=${config.host} would believe anybody's forwarded address: set TRUST_PROXY to the number of proxies in front (for example 1), or to their addresses.`
  return undefined
}
