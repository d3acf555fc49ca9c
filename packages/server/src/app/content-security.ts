import type { Config } from "../platform/config/config.ts"

/** No inline script; styles may carry attributes, which the component library sets. */
export const contentSecurityPolicy = (config: Config) => {
  const own = new URL(config.publicUrl)
  const sockets = `${own.protocol === "https:" ? "wss" : "ws"}://${own.host}`
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", sockets],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  }
}
