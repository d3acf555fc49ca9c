export interface Source {
  /** From the root of the checkout, with `/`. */
  path: string
  text: string
}

const SERVER = "packages/server/src"

/** The server module that a file belongs to. */
export const moduleOf = (path: string): string | null =>
  /^packages\/server\/src\/modules\/([\w-]+)\//.exec(path)?.[1] ?? null

/** Who may own tables: a module, or the platform below all of them. */
export const ownerOf = (path: string): string | null =>
  path.startsWith(`${SERVER}/platform/`) ? "platform" : moduleOf(path)

export const isTest = (path: string): boolean =>
  /\.(test|soak)\.tsx?$/.test(path) || path.includes("/testing/")
