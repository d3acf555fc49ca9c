import type { Plugin, Rolldown } from "vite"
import type { Output } from "./first-build.ts"
import { joinUntil, mostSharedFirst, type Part } from "./join-parts.ts"

export interface Pages {
  isPage: RegExp
  /** Pages that visitors open first: they load nothing that only other pages need. */
  isFirst: RegExp
  /** Pages that people use every day; the others are settings and those of an admin. */
  isEveryday: RegExp
  /** Code that a page imports dynamically but always needs. */
  comesWith: (page: string) => readonly RegExp[]
  /** How many files of shared code a page may load, besides its own. */
  maxShared: (page: string) => number
}

/** A needless byte on such a page counts as much as on this many others: the page has this many bits. */
const WEIGHTS = { first: 60n, everyday: 6n, other: 1n }

const bytesOf = (chunk: Rolldown.OutputChunk, output: Output): number => {
  const styles = output.filter(each => chunk.viteMetadata?.importedCss.has(each.fileName))
  return styles.reduce((sum, each) => sum + ("source" in each ? each.source.length : 0), chunk.code.length)
}

/** The chunks that the bundler makes by itself: one for each set of pages that share code. */
const partsOf = (output: Output, { isPage, isFirst, isEveryday, comesWith, maxShared }: Pages) => {
  const chunks = new Map(output.filter(each => each.type === "chunk").map(chunk => [chunk.fileName, chunk]))
  const closureOf = (file: string, reached = new Set<string>()): Set<string> => {
    if (reached.has(file)) return reached
    reached.add(file)
    for (const imported of chunks.get(file)?.imports ?? []) closureOf(imported, reached)
    return reached
  }
  const onDemand = [...chunks.values()].filter(each => each.isDynamicEntry)
  const pages = new Map<string, bigint>()
  let bits = 0n
  let firstPages = 0n
  const limits = new Map<bigint, number>()
  for (const { facadeModuleId, fileName } of onDemand) {
    const id = facadeModuleId ?? ""
    if (!isPage.test(id)) continue
    const weight = WEIGHTS[isFirst.test(id) ? "first" : isEveryday.test(id) ? "everyday" : "other"]
    const page = ((1n << weight) - 1n) << bits
    bits += weight
    limits.set(page, maxShared(id))
    if (isFirst.test(id)) firstPages |= page
    const pieces = comesWith(id).flatMap(piece =>
      onDemand.filter(each => piece.test(each.facadeModuleId ?? "")),
    )
    const files = closureOf(fileName)
    for (const piece of pieces) closureOf(piece.fileName, files)
    for (const file of files) pages.set(file, (pages.get(file) ?? 0n) | page)
  }
  const ids = new Map<string, bigint>()
  const first = new Set(
    [...chunks.values()].filter(each => each.isEntry).flatMap(each => [...closureOf(each.fileName)]),
  )
  for (const each of chunks.values())
    if (!each.isDynamicEntry && !first.has(each.fileName)) ids.set(each.fileName, 1n << BigInt(ids.size))
  const parts = [...ids].map(([file, id]): Part => {
    const chunk = chunks.get(file)
    const imports = [...closureOf(file)].reduce((all, each) => all | (ids.get(each) ?? 0n), 0n)
    return {
      modules: Object.keys(chunk?.modules ?? {}),
      bytes: chunk ? bytesOf(chunk, output) : 0,
      ids: id,
      imports: imports & ~id,
      pages: pages.get(file) ?? 0n,
    }
  })
  return { parts, limits, isForFirst: (part: Part) => (part.pages & firstPages) !== 0n }
}

const groupsOf = (output: Output, pages: Pages): Rolldown.CodeSplittingGroup[] => {
  const { parts, limits, isForFirst } = partsOf(output, pages)
  const joined = joinUntil(limits, parts, (a, b) => isForFirst(a) === isForFirst(b))
  return joined.sort(mostSharedFirst).map(({ modules }, i) => {
    const own = new Set(modules)
    return { name: `shared-${i + 1}`, test: (id: string) => own.has(id), priority: -i }
  })
}

/**
 * Decides into which file the code shared by several pages goes. By itself the bundler makes one for each set of pages
 * that share code, and a page loads a hundred. A first build shows which page needs what, after tree shaking.
 */
export const sharedCode = (firstBuild: () => Promise<Output>, pages: Pages): Plugin => ({
  name: "shared-code",
  apply: "build",
  config: async () => {
    const groups = groupsOf(await firstBuild(), pages)
    return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
  },
})
