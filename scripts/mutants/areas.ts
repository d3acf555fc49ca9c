import { plantedIn } from "./planted-faults.ts"

/** Sources that Stryker changes in every way it knows, one change at a time. */
export interface MutatedArea {
  name: string
  mutate: readonly string[]
  tests: string
  /** The share that must be noticed, in percent of the changes that make a difference. */
  threshold: number
}

const ONLY_DATA = "{api,schema,events,problems,*-api,*-schema}"
const domainModules = [
  "access-log",
  "admin",
  "directory",
  "integrations",
  "kernel",
  "network",
  "notifications",
  "pricing",
  "scheduling",
  "sessions",
] as const

/** Contracts and problem tables are data that the compiler and the API's tests check. */
const domainArea = (module: string): MutatedArea => ({
  name: `domain/${module}`,
  mutate: [
    `packages/domain/src/${module}/*.ts`,
    `!packages/domain/src/${module}/${ONLY_DATA}.ts`,
    "!**/*.test.ts",
  ],
  tests: `packages/domain/src/${module}/**/*.test.ts`,
  threshold: 95,
})

/** What needs a page, a socket or the clipboard: tested with components and journeys, where faults are planted. */
const OF_THE_BROWSER =
  "{realtime,login,queries,idle-state,active-side,copy-text,page-title,post-height,save-file,token,use-*}"

/** Components, hooks and calls are tested with a page; what is left computes. */
const webArea = (name: string, mutate: readonly string[], threshold: number): MutatedArea => ({
  name,
  mutate: [
    ...mutate,
    "!**/*.test.ts",
    "!**/use-*.ts",
    "!packages/web/src/{entities,features}/**/{api,search}.ts",
  ],
  tests: "packages/web/src/**/*.test.ts",
  threshold,
})

export const mutatedAreas: readonly MutatedArea[] = [
  ...domainModules.map(domainArea),
  webArea("web/lib", ["packages/web/src/lib/*.ts", `!packages/web/src/lib/${OF_THE_BROWSER}.ts`], 95),
  webArea("web/entities", ["packages/web/src/entities/**/*.ts"], 95),
  webArea("web/features", ["packages/web/src/features/**/*.ts"], 95),
]

/** Faults planted by hand, and the share of them that must be noticed. */
export const plantedAreas = Object.keys(plantedIn).map(name => ({ name, threshold: 95 }))
