/** Accesses of one person with less than this between them are one visit. */
export const VISIT_GAP_MINUTES = 30

interface Access {
  readonly at: string
  readonly reason: string | null
  readonly viewer: { readonly id: string; readonly role: string }
}

/**
 * Groups accesses, newest first, into visits: opening one page reads several parts, and to the person whose data it is
 * that is one look. Different reasons are different visits.
 */
export const groupVisits = <A extends Access>(accesses: readonly A[]): A[][] => {
  const visits: A[][] = []
  const openVisits = new Map<string, A[]>()
  for (const access of accesses) {
    const key = JSON.stringify([access.viewer.id, access.viewer.role, access.reason])
    const open = openVisits.get(key)
    const earliest = open?.at(-1)
    if (open && earliest && Date.parse(earliest.at) - Date.parse(access.at) < VISIT_GAP_MINUTES * 60_000) {
      open.push(access)
      continue
    }
    const visit = [access]
    visits.push(visit)
    openVisits.set(key, visit)
  }
  return visits
}
