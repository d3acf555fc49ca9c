import type { Plugin, Rolldown } from "vite"

export interface FirstPage {
  /** A regular expression for the path of its address. */
  path: string
  /** The ends of the ids of the modules that it needs: the page itself, the shell, its strings. */
  modules: readonly string[]
  /** Those that it needs besides where somebody is signed in. */
  whenSignedIn?: readonly string[]
  /** What the page reads of the API first, with `$1` for what the path captures. */
  reads?: readonly string[]
}

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>

const chunkOf = (bundle: Bundle, end: string): Rolldown.OutputChunk => {
  const chunk = Object.values(bundle).find(
    each =>
      each.type === "chunk" && Object.keys(each.modules).some(id => id.replaceAll("\\", "/").endsWith(end)),
  )
  if (chunk?.type !== "chunk")
    throw new Error(`No file of the build contains ${end}, which vite.config.ts names`)
  return chunk
}

const filesOf = (bundle: Bundle, chunk: Rolldown.OutputChunk, files: Set<string>): Set<string> => {
  if (files.has(chunk.fileName)) return files
  files.add(chunk.fileName)
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (imported?.type === "chunk") filesOf(bundle, imported, files)
  }
  return files
}

/**
 * Writes into index.html which files the most visited pages need besides the first script. `before-paint.js` preloads
 * them; otherwise they would be known only after the first script has been loaded and run.
 */
export const pageFiles = (pages: readonly FirstPage[]): Plugin => ({
  name: "page-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle = {} }) => {
      const first = new Set<string>()
      for (const output of Object.values(bundle))
        if (output.type === "chunk" && output.isEntry) filesOf(bundle, output, first)
      const files: string[] = []
      const numberOf = (file: string): number => {
        if (!files.includes(file)) files.push(file)
        return files.indexOf(file)
      }
      const numbersOf = (modules: readonly string[]): number[] => {
        const needed = new Set<string>()
        for (const module of modules) filesOf(bundle, chunkOf(bundle, module), needed)
        return [...needed].filter(file => !first.has(file)).map(numberOf)
      }
      const needs = pages.map(({ path, modules, whenSignedIn = [], reads = [] }) => [
        path,
        numbersOf(modules),
        numbersOf(whenSignedIn),
        reads,
      ])
      const attrs = { type: "application/json", id: "page-files" }
      const children = JSON.stringify({ files: files.map(file => `/${file}`), needs })
      return { html, tags: [{ tag: "script", attrs, children, injectTo: "head-prepend" }] }
    },
  },
})
