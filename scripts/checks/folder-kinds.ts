import { moduleOrder } from "./module-order.ts"

export interface FolderKind {
  /** As STYLE.md writes it: `<…>` is any one name, `<module>` a module's. */
  folder: string
  /** Everything that a file of such a folder may be called, and what it then holds. */
  names: readonly FileName[]
}

export interface FileName {
  /** As STYLE.md writes it: `<name>` is words-with-hyphens, `<names>` several of them with dots. */
  name: string
  holds: string
}

const styles: FileName = { name: "<name>.module.css", holds: "the styles of the component of that name" }
const component: FileName = { name: "<Name>.tsx", holds: "one component" }
const hook: FileName = { name: "use-<name>.ts", holds: "one hook" }
const hookWithJsx: FileName = { name: "use-<name>.tsx", holds: "one hook that renders" }
const named = (holds: string): FileName => ({ name: "<name>.ts", holds })
const only = (holds: string, ...names: string[]): FileName[] => names.map(name => ({ name, holds }))

const componentFamily: FileName = { name: "<name>.tsx", holds: "a family of small components" }

const feature = [
  component,
  componentFamily,
  styles,
  hook,
  hookWithJsx,
  named("`api`: the calls; `search`: what the address keeps; else one named thing"),
]
const inModule = [
  named("a use case, `verb-noun`; or one named thing: rows of a table, a cache, a client of another service"),
]

/** Stand beside what they test, in every folder with code. */
export const tests: readonly FileName[] = [
  { name: "<names>.test.ts", holds: "tests of the file of the same name, or of one promise" },
  { name: "<names>.browser.test.tsx", holds: "a part of a page, in a real browser" },
  { name: "<names>.soak.ts", holds: "the long form of a race or crash suite" },
]

/** Every kind of folder that holds sources. A file in no such folder, or with no such name, is refused. */
export const folderKinds: readonly FolderKind[] = [
  { folder: "packages/domain", names: only("the workspace", "package.json", "tsconfig.json") },
  { folder: "packages/domain/src", names: only("what all modules declare, joined", "api.ts", "problems.ts") },
  {
    folder: "packages/domain/src/<module>",
    names: [
      named(
        "`api`, `schema`, `events`, `problems`, `rules`, `policy` (also `<name>-api` …); else one named rule",
      ),
    ],
  },
  { folder: "packages/domain/src/<module>/testing", names: [named("makers for the tests of rules")] },
  {
    folder: "packages/domain/src/kernel",
    names: [named("what every module's contract is written in")],
  },
  { folder: "packages/server", names: only("the workspace", "package.json", "tsconfig.json") },
  {
    folder: "packages/server/migrations",
    names: [{ name: "<number>_<snake>.sql", holds: "one step of the schema" }],
  },
  { folder: "packages/server/seeds", names: [named("the demo's people and their weeks")] },
  { folder: "packages/server/src/app", names: [named("the wiring")] },
  { folder: "packages/server/src/platform", names: [named("what knows no feature")] },
  { folder: "packages/server/src/platform/<area>", names: [named("one part of the area")] },
  { folder: "packages/server/src/testing", names: [named("what tests of the server share")] },
  { folder: "packages/server/src/testing/<area>", names: [named("one part of a suite")] },
  { folder: "packages/server/src/testing/<area>/rows", names: [named("rows of one contract")] },
  {
    folder: "packages/server/src/modules/<module>",
    names: [
      ...only("the public API of the module; everything else is private to it", "index.ts"),
      ...only("the endpoints of the contract and the use case of each", "routes.ts"),
      ...only("types of the module's tables", "tables.ts"),
      ...inModule,
    ],
  },
  { folder: "packages/server/src/modules/<module>/<noun>", names: inModule },
  {
    folder: "packages/server/src/modules/<module>/<noun>/testing",
    names: [named("makers and checks for the tests of this noun")],
  },
  {
    folder: "packages/server/src/modules/<module>/<noun>/testing/<noun>",
    names: [
      { name: "<name>.ics", holds: "a calendar that is read in tests" },
      { name: "<name>.json", holds: "the expected results" },
      { name: "<name>.txt", holds: "results of another implementation" },
      { name: "<name>.py", holds: "the script that made them" },
    ],
  },
  {
    folder: "packages/web",
    names: only(
      "the workspace and its build",
      "package.json",
      "tsconfig.json",
      "vite.config.ts",
      "index.html",
    ),
  },
  { folder: "packages/web/build", names: [named("one step of the build, or what it computes")] },
  {
    folder: "packages/web/public",
    names: [
      { name: "<name>.js", holds: "what runs before the app" },
      { name: "<name>.svg", holds: "a picture" },
      ...only("what search engines may read", "robots.txt"),
    ],
  },
  { folder: "packages/web/src", names: only("the start in the browser", "main.tsx") },
  {
    folder: "packages/web/src/app",
    names: [
      component,
      hook,
      named("`…-routes` and what guards them"),
      ...only("the outermost route", "root.tsx"),
    ],
  },
  {
    folder: "packages/web/src/app/pages",
    names: [{ name: "<name>.tsx", holds: "one page, which composes features" }, styles],
  },
  {
    folder: "packages/web/src/app/<area>",
    names: [component, styles, hook, named("one part of the area")],
  },
  {
    folder: "packages/web/src/app/<area>/faces",
    names: [{ name: "<name>.svg", holds: "a face of the gallery" }],
  },
  { folder: "packages/web/src/entities", names: [named("what several entities share")] },
  { folder: "packages/web/src/entities/<noun>", names: feature },
  { folder: "packages/web/src/features/<feature>", names: feature },
  { folder: "packages/web/src/features/<feature>/<noun>", names: feature },
  { folder: "packages/web/src/i18n", names: [named("how words are found")] },
  {
    folder: "packages/web/src/i18n/<language>",
    names: [{ name: "<anyCase>.ts", holds: "the words of one namespace" }],
  },
  {
    folder: "packages/web/src/lib",
    names: [hook, named("one thing that features share, without a look")],
  },
  {
    folder: "packages/web/src/testing",
    names: [
      { name: "<name>.tsx", holds: "what tests of components share" },
      named("what tests of components share"),
    ],
  },
  { folder: "packages/web/src/ui", names: [named("one thing that components share")] },
  {
    folder: "packages/web/src/ui/<group>",
    names: [component, componentFamily, styles, hook, named("what its components compute")],
  },
  {
    folder: "packages/web/src/ui/theme",
    names: [{ name: "<name>.css", holds: "tokens and base styles" }, styles, named("one part of the theme")],
  },
  { folder: "e2e", names: [named("what browser tests share")] },
  { folder: "e2e/<area>", names: [named("what browser tests share")] },
  {
    folder: "bench",
    names: [
      named("one figure, or what figures share"),
      { name: "<name>.d.ts", holds: "types that a package lacks" },
    ],
  },
  {
    folder: "scripts",
    names: [named("one command of package.json"), ...only("runs before any package is there", "install.mjs")],
  },
  { folder: "scripts/<area>", names: [named("one part of a command")] },
]

/** What stands for a module's name in each place. */
export const placeholders: Readonly<Record<string, readonly string[]>> = {
  "<module>": moduleOrder,
  // Search and Today are screens over several modules, not modules.
  "<feature>": [...moduleOrder, "feedback", "search", "today"],
}

/** Names that say nothing of what is inside. */
export const drawers: readonly string[] = [
  "utils",
  "util",
  "helpers",
  "helper",
  "misc",
  "common",
  "types",
  "constants",
  "shared",
  "stuff",
  "general",
]

/** Where one of them is the standard word. */
export const drawerExceptions: readonly string[] = [
  // The namespace of words that every screen uses.
  "packages/web/src/i18n/en/common.ts",
]
