import { posix } from "node:path"
import { importsOf } from "./imports.ts"
import { moduleOrder } from "./module-order.ts"
import { isTest, moduleOf, type Source } from "./source.ts"

const SERVER = "packages/server/src"

const targetOf = (from: string, name: string): string => {
  if (name.startsWith("@rapport/domain/"))
    return `packages/domain/src/${name.slice("@rapport/domain/".length)}`
  if (name.startsWith("@rapport/server/")) return `${SERVER}/${name.slice("@rapport/server/".length)}`
  if (name.startsWith(".")) return posix.join(posix.dirname(from), name)
  return name
}

const featureOf = (path: string): string | null =>
  /^packages\/web\/src\/features\/([\w-]+)\//.exec(path)?.[1] ?? null

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
  const page = to.startsWith("packages/web/src/app/")
  if (/^packages\/web\/src\/entities\//.test(from) && (other || page))
    return "entities know no feature and no page"
  const low = /^packages\/web\/src\/(ui|lib)\//.test(from)
  return low && (other || page || to.startsWith("packages/web/src/entities/"))
    ? "the design system and lib know no entity, no feature and no page"
    : null
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

/** Every import that the architecture does not allow, as sentences. Tests may reach further. */
export const importFaults = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      importsOf(text).flatMap(name => {
        const why = refuse(path, targetOf(path, name))
        return why ? [`${path} imports ${name}: ${why}`] : []
      }),
    )
