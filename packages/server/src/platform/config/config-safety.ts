/** The settings that decide whether a server is safe to start. */
interface ExposedSettings {
  production: boolean
  host: string
  publicUrl: string
  smtpUrl?: string | undefined
  trustProxy: boolean | number | string
  demo: boolean
  demoPassword?: string | undefined
}

const loopback = new Set(["127.0.0.1", "localhost", "::1", "[::1]"])

export const isLoopback = (host: string): boolean => loopback.has(host) || /^127(\.\d{1,3}){3}$/.test(host)

/** The first reason why a server must not start with these settings, as a sentence that says what to set. */
export const findUnsafeSetting = (
  config: ExposedSettings,
  { isPublicUrlSet }: { isPublicUrlSet: boolean },
): string | undefined => {
  const isExposed = !isLoopback(config.host)
  if (config.demo && isExposed && !config.demoPassword)
    return `With demo data and HOST=${config.host} anyone on the network could try the demo sign-ins: set DEMO_PASSWORD to a password of your own (10 characters or more), or DEMO=0 for an empty Rapport.`
  if (!config.production) return undefined
  if (isExposed && !isPublicUrlSet)
    return `In production HOST=${config.host} serves other machines, so links need its real address: set PUBLIC_URL, for example PUBLIC_URL=https://coach.example.org.`
  if (config.smtpUrl && !isPublicUrlSet)
    return "In production mails carry links, so they need the real address: set PUBLIC_URL, for example PUBLIC_URL=https://coach.example.org."
  const url = new URL(config.publicUrl)
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return `In production PUBLIC_URL=${config.publicUrl} would send passwords and cookies in the clear: serve it behind TLS and set PUBLIC_URL to its https:// address.`
  if (config.trustProxy === true && isExposed)
    return `In production TRUST_PROXY=true with HOST=${config.host} would believe anybody's forwarded address: set TRUST_PROXY to the number of proxies in front (for example 1), or to their addresses.`
  return undefined
}
