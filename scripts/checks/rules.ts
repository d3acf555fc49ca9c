import { posix } from "node:path"
import { importsOf, writesOf } from "./imports.ts"

export interface Source {
  /** From the root of the checkout, with `/`. */
  path: string
  text: string
}

/** In the order in which arrows may point. */
export const moduleOrder = [
  "accounts",
  "relationships",
  "presence",
  "access-log",
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
]

const SERVER = "packages/server/src"

const targetOf = (from: string, name: string): string => {
  if (name.startsWith("@rapport/domain/"))
    return `packages/domain/src/${name.slice("@rapport/domain/".length)}`
  if (name.startsWith("@rapport/server/")) return `${SERVER}/${name.slice("@rapport/server/".length)}`
  if (name.startsWith(".")) return posix.join(posix.dirname(from), name)
  return name
}

const moduleOf = (path: string): string | null =>
  /^packages\/server\/src\/modules\/([\w-]+)\//.exec(path)?.[1] ?? null
const featureOf = (path: string): string | null =>
  /^packages\/web\/src\/features\/([\w-]+)\//.exec(path)?.[1] ?? null
const isTest = (path: string): boolean => /\.(test|soak)\.tsx?$/.test(path) || path.includes("/testing/")

const refuseDomain = (to: string): string | null => {
  if (to.startsWith("node:")) return "the domain does no I/O"
  return to.startsWith("packages/") && !to.startsWith("packages/domain/")
    ? "the domain imports nothing of ours"
    : null
}

const refusePlatform = (to: string): string | null => {
  if (to.startsWith("packages/domain/"))
    return to.startsWith("packages/domain/src/kernel/") ? null : "the platform knows only the kernel"
  return to.startsWith("packages/") && !to.startsWith(`${SERVER}/platform/`)
    ? "the platform knows no feature"
    : null
}

const refuseModule = (own: string, to: string): string | null => {
  if (to.startsWith(`${SERVER}/app/`)) return "nobody imports the app"
  const other = moduleOf(to)
  if (!other || other === own) return null
  if (!to.endsWith(`/${other}/index.ts`)) return `${other} is reached through its index only`
  return moduleOrder.indexOf(other) < moduleOrder.indexOf(own) ? null : `${other} comes after ${own}`
}

const refuseWeb = (from: string, to: string): string | null => {
  if (to.startsWith("packages/server/")) return "the web never imports the server"
  const own = featureOf(from)
  const other = featureOf(to)
  if (own && other && own !== other) return "features never import each other; pages compose them"
  if (from.startsWith("packages/web/src/entities/") && other) return "entities never import features"
  const low = /^packages\/web\/src\/(ui|lib)\//.test(from)
  return low && (other || to.startsWith("packages/web/src/app/")) ? "parts know no feature and no page" : null
}

const refuse = (from: string, to: string): string | null => {
  if (from.startsWith("packages/domain/")) return refuseDomain(to)
  if (from.startsWith("packages/web/")) return refuseWeb(from, to)
  if (!from.startsWith(`${SERVER}/`)) return null
  if (to.startsWith("packages/web/")) return "the server never imports the web"
  if (from.startsWith(`${SERVER}/platform/`)) return refusePlatform(to)
  const own = moduleOf(from)
  return own ? refuseModule(own, to) : null
}

/** Whose each table is: the keys of the interface in a module's `tables.ts`, or the platform's. */
export const ownersOf = (sources: readonly Source[]): Map<string, string> => {
  const owners = new Map<string, string>()
  for (const { path, text } of sources) {
    const owner =
      path === `${SERVER}/platform/tables.ts`
        ? "platform"
        : path.endsWith("/tables.ts")
          ? moduleOf(path)
          : null
    const body = owner && /interface \w+Tables \{([\s\S]*?)\n\}/.exec(text)?.[1]
    if (!owner || !body) continue
    for (const [, table] of body.matchAll(/^ {2}(\w+):/gm)) if (table) owners.set(table, owner)
  }
  return owners
}

const wrongWrites = ({ path, text }: Source, owners: ReadonlyMap<string, string>): string[] => {
  const own = path.startsWith(`${SERVER}/platform/`) ? "platform" : moduleOf(path)
  if (!own) return []
  return writesOf(text).flatMap(table => {
    const owner = owners.get(table)
    return owner && owner !== own ? [`${path} writes ${table}, which is ${owner}'s`] : []
  })
}

/** Every arrow and every write that the architecture does not allow, as sentences. Tests may reach further. */
export const findFaults = (sources: readonly Source[]): string[] => {
  const owners = ownersOf(sources)
  return sources
    .filter(({ path }) => !isTest(path) || path.startsWith("packages/domain/"))
    .flatMap(source => [
      ...importsOf(source.text).flatMap(name => {
        const to = targetOf(source.path, name)
        const why = isTest(source.path) ? null : refuse(source.path, to)
        return why ? [`${source.path} imports ${name}: ${why}`] : []
      }),
      ...wrongWrites(source, owners),
    ])
}
