export const sorts = ["soonest", "match", "price", "rating", "experience", "name"] as const
export const stars = [3, 4, 4.5] as readonly number[]
export type Sort = (typeof sorts)[number]
export const types = ["VIDEO", "VOICE", "CHAT"] as const
export type SessionType = (typeof types)[number]
export type Tab = "mine" | "requests"

/** Search parameters of the coaches page. */
export interface CoachSearch {
  tab?: Tab
  q?: string
  specialty?: string[]
  language?: string[]
  /** Minor units per hour. */
  maxPrice?: number
  /** Of the price. */
  currency?: string
  /** Minimum number of stars. */
  minRating?: number
  type?: SessionType
  free?: true
  sort?: Sort
}

const wordsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === "string" && item !== "",
  )

const oneOf = <T extends string>(value: unknown, all: readonly T[]): T | undefined =>
  all.find(allowed => allowed === value)

/** Parses search parameters; invalid values are dropped. */
export const readCoachSearch = (raw: Record<string, unknown>): CoachSearch => {
  const tab = oneOf(raw.tab, ["mine", "requests"])
  const specialty = wordsOf(raw.specialty)
  const language = wordsOf(raw.language)
  const type = oneOf(raw.type, types)
  const sort = oneOf(raw.sort, sorts)
  return {
    ...(tab && { tab }),
    ...(typeof raw.q === "string" && raw.q && { q: raw.q.slice(0, 200) }),
    ...(specialty.length > 0 && { specialty }),
    ...(language.length > 0 && { language }),
    ...(typeof raw.maxPrice === "number" && raw.maxPrice >= 0 && { maxPrice: Math.round(raw.maxPrice) }),
    ...(typeof raw.maxPrice === "number" &&
      typeof raw.currency === "string" &&
      /^[A-Z]{3}$/.test(raw.currency) && { currency: raw.currency }),
    ...(stars.includes(Number(raw.minRating)) && { minRating: Number(raw.minRating) }),
    ...(type && { type }),
    ...(raw.free === true && { free: true }),
    ...(sort && { sort }),
  }
}

/** The search with some parameters changed; undefined and empty ones are removed. */
export const withChanges = (
  search: CoachSearch,
  part: { [K in keyof CoachSearch]?: CoachSearch[K] | undefined },
): CoachSearch => readCoachSearch({ ...search, ...part })

/** The number of active filters, without query and order. */
export const filterCount = (search: CoachSearch): number =>
  (search.specialty?.length ?? 0) +
  (search.language?.length ?? 0) +
  [search.maxPrice !== undefined, search.minRating, search.type, search.free].filter(Boolean).length

/** The search without filters and query, on the same tab and in the same order. */
export const withoutFilters = ({ tab, sort }: CoachSearch): CoachSearch => ({
  ...(tab && { tab }),
  ...(sort && { sort }),
})

/** Best match first where there is a query, otherwise soonest free. */
export const sortOf = ({ sort, q }: CoachSearch): Sort => {
  if (sort && (sort !== "match" || q)) return sort
  return q ? "match" : "soonest"
}
