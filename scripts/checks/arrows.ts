import { listImports, resolveImport, type Source } from "./imports.ts"

/** The order in which arrows may point: a module imports only those before it. */
export const moduleOrder = [
  "accounts",
  "ties",
  "audit",
  "profiles",
  "network",
  "friends",
  "pricing",
  "payments",
  "scheduling",
  "sessions",
  "directory",
  "coaching",
  "messaging",
  "communities",
  "integrations",
  "privacy",
  "notifications",
  "admin",
] as const

type Place =
  | { kind: "domain"; kernel: boolean }
  | { kind: "platform" }
  | { kind: "module"; name: string; file: string }
  | { kind: "app" }
  | { kind: "testing" }
  | { kind: "feature"; name: string }
  | { kind: "web" }
  | { kind: "outside" }

/** Which part of the house a file belongs to. */
export const placeOf = (path: string): Place => {
  const domain = /^packages\/domain\/src\/([^/]+)/.exec(path)
  if (domain) return { kind: "domain", kernel: domain[1] === "kernel" }
  const feature = /^packages\/web\/src\/features\/([^/]+)\//.exec(path)
  if (feature?.[1]) return { kind: "feature", name: feature[1] }
  if (path.startsWith("packages/web/")) return { kind: "web" }
  const server = /^packages\/server\/(src\/)?([^/]+)\/(?:([^/]+)\/(.+))?/.exec(path)
  if (server?.[2] === "platform") return { kind: "platform" }
  if (server?.[2] === "app") return { kind: "app" }
  if (server?.[2] === "testing" || server?.[2] === "seeds") return { kind: "testing" }
  if (server?.[2] === "modules" && server[3] && server[4])
    return { kind: "module", name: server[3], file: server[4] }
  return { kind: "outside" }
}

const isTest = (path: string) => /\.(test|soak)\.tsx?$/.test(path)

/** Every import that goes against the rules of the house, as a sentence with its place. */
export const wrongArrows = (sources: readonly Source[]): string[] =>
  sources.flatMap(source =>
    listImports(source.text).flatMap(({ specifier, line }) => {
      const why = whyWrong(source.path, specifier)
      return why ? [`${source.path}:${line} imports ${specifier}: ${why}`] : []
    }),
  )

const whyWrong = (path: string, specifier: string): string | null => {
  const from = placeOf(path)
  const target = resolveImport(path, specifier)
  if (target === null) return from.kind === "domain" && !isTest(path) ? whyNotPure(specifier) : null
  const to = placeOf(target)
  const web = from.kind === "web" || from.kind === "feature"
  if (web) return whyNotInWeb(from, to)
  if (to.kind === "web" || to.kind === "feature")
    return isServer(from) ? "the server never imports the web" : null
  if (from.kind === "domain")
    return to.kind === "domain" ? null : "the domain imports nothing of ours but itself"
  if (isTest(path) && isServer(from)) return null
  if (to.kind === "app" && from.kind !== "app" && isServer(from) && from.kind !== "testing")
    return "nobody imports the app"
  if (to.kind === "testing" && isServer(from) && from.kind !== "testing")
    return "only tests import the test kit"
  if (from.kind === "platform") return whyNotInPlatform(to)
  if (from.kind === "module") return whyNotInModule(from, to)
  if (from.kind === "app" && to.kind === "module" && to.file !== "index.ts")
    return "a module is reached through its index.ts"
  return null
}

const isServer = (place: Place) => ["platform", "module", "app", "testing"].includes(place.kind)

const whyNotPure = (specifier: string) =>
  specifier.startsWith("node:") ? "the domain runs in the browser too, so it knows no node:*" : null

const whyNotInWeb = (from: Place, to: Place) => {
  if (isServer(to)) return "the web never imports the server"
  if (from.kind === "feature" && to.kind === "feature" && from.name !== to.name)
    return "features never import each other; pages compose them"
  return null
}

const whyNotInPlatform = (to: Place) => {
  if (to.kind === "platform" || (to.kind === "domain" && to.kernel)) return null
  if (to.kind === "domain") return "the platform knows the domain's kernel only"
  return "the platform knows no feature"
}

const whyNotInModule = (from: { name: string }, to: Place) => {
  if (to.kind !== "module" || to.name === from.name) return null
  if (to.file !== "index.ts") return "a module is reached through its index.ts"
  const order: readonly string[] = moduleOrder
  const own = order.indexOf(from.name)
  if (own < 0) return `${from.name} has no place in the order of modules`
  return order.indexOf(to.name) >= 0 && order.indexOf(to.name) < own
    ? null
    : `${to.name} does not stand before ${from.name}; news that way is an event`
}
