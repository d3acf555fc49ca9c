/** The search parameters of the booking page: what was chosen before. */
export interface BookSearch {
  at?: string
  /** The free first call. */
  first?: true
}

/** An invalid or past time is ignored. */
export const readBookSearch = ({ at, first }: Record<string, unknown>): BookSearch => ({
  ...(typeof at === "string" && Date.parse(at) > Date.now() && { at }),
  ...(first === true && { first }),
})
