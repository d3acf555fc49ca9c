interface Mentioning {
  readonly person: { readonly id: string } | null
}

export interface PersonRow<T> {
  item: T
  /** The row before is about the same person, whose face is not repeated. */
  follows: boolean
}

/** Brings what is about one person together, in the order of each person's newest item. */
export const groupByPerson = <T extends Mentioning>(items: readonly T[]): PersonRow<T>[] => {
  const groups = Map.groupBy(items, item => item.person?.id ?? item)
  return [...groups.values()].flatMap(group => group.map((item, index) => ({ item, follows: index > 0 })))
}
