export interface Cited {
  cited: string
  /** A link is meant from its page, a path in backticks from the root. */
  fromPage: boolean
}

const ROOTS = /^(packages|scripts|docs|e2e|bench|\.ci)\/[\w./@-]+$/

/** Paths of this checkout that a page names: links, and paths in backticks without placeholders. */
export const citedPaths = (text: string): Cited[] => [
  ...[...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, link]) =>
    link && !/^[a-z]+:/.test(link) ? [{ cited: link, fromPage: true }] : [],
  ),
  ...[...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, path]) =>
    path && ROOTS.test(path) ? [{ cited: path, fromPage: false }] : [],
  ),
]
