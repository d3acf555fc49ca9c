import { defaultFlagState, type FlagState, isFlagOnFor } from "@rapport/domain/admin/flags"
import { type FeatureName, features } from "@rapport/domain/kernel/features"
import { sql } from "kysely"
import type { AppContext } from "../../platform/context.ts"

interface CachedFlag {
  name: string
  state: FlagState
  percentage: number
  people: string[]
}

const TTL_MS = 5_000

/**
 * All feature flags, as they are asked for at every request of a feature. Stale when an admin sets a flag: this server
 * then drops them at once, another server serves them for at most five seconds longer.
 */
export class FlagCache {
  #flags: Map<string, CachedFlag> | undefined
  #expiresAt = 0

  clear(): void {
    this.#flags = undefined
  }

  async read({ db }: AppContext): Promise<ReadonlyMap<string, CachedFlag>> {
    if (this.#flags && this.#expiresAt > performance.now()) return this.#flags
    const { rows } = await sql<CachedFlag>`select f.name, f.state, f.percentage,
        coalesce((select json_agg(p.person_id) from flag_people p where p.flag = f.name), '[]') as people
      from feature_flags f`.execute(db)
    this.#flags = new Map(rows.map(row => [row.name, row]))
    this.#expiresAt = performance.now() + TTL_MS
    return this.#flags
  }
}

/** Whether a feature is on for a person; one that no admin has set is on. */
export const isFeatureOn = async (
  app: AppContext,
  feature: FeatureName,
  personId: string,
): Promise<boolean> => isOnIn(await app.caches.flags.read(app), feature, personId)

/** The names of the flags that are on for a person. */
export const listFlagsOf = async (app: AppContext, personId: string): Promise<string[]> => {
  const flags = await app.caches.flags.read(app)
  return [...new Set([...Object.keys(features), ...flags.keys()])]
    .filter(name => isOnIn(flags, name, personId))
    .sort()
}

const isOnIn = (flags: ReadonlyMap<string, CachedFlag>, name: string, personId: string): boolean => {
  const flag = flags.get(name) ?? { name, state: defaultFlagState(name), percentage: 0, people: [] }
  return isFlagOnFor(flag, personId, flag.people.includes(personId))
}

declare module "../../platform/caches.ts" {
  interface Caches {
    flags: FlagCache
  }
}
