import type { Source } from "./imports.ts"

const TOP = /^(?:packages|docs|scripts|e2e|bench|\.ci)\//
const made = /(?:^|\/)(?:node_modules|dist|data)(?:\/|$)/

interface Cited {
  path: string
  line: number
}

/** Paths of the checkout that a page names, in backticks or as the target of a link. */
export const citedPaths = (page: Source): Cited[] =>
  page.text.split("\n").flatMap((text, at) => {
    const quoted = [...text.matchAll(/`([^`]+)`/g)].flatMap(match => pathIn(match[1] ?? ""))
    const linked = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(match =>
      linkFrom(page.path, match[1] ?? ""),
    )
    return [...quoted, ...linked].map(path => ({ path, line: at + 1 }))
  })

const pathIn = (quoted: string): string[] => {
  const path = quoted.replace(/:\d+$/, "").replace(/\/$/, "")
  const plain = TOP.test(`${path}/`) && !/[\s*<>{}…$]/.test(path) && !made.test(path)
  return plain ? [path] : []
}

const linkFrom = (page: string, link: string): string[] => {
  const path = link.split("#")[0] ?? ""
  if (path === "" || /^[a-z]+:/i.test(path)) return []
  const parts = path.startsWith("/") ? [] : page.split("/").slice(0, -1)
  for (const part of path.split("/"))
    if (part === "..") parts.pop()
    else if (part !== "." && part !== "") parts.push(part)
  return [parts.join("/")]
}

/** Every path that a page cites and that is not there. */
export const lostPaths = (pages: readonly Source[], isThere: (path: string) => boolean): string[] =>
  pages.flatMap(page =>
    citedPaths(page)
      .filter(({ path }) => !isThere(path))
      .map(({ path, line }) => `${page.path}:${line} names ${path}, which is not there`),
  )
