interface Read {
  data: unknown
  isError: boolean
}

/** The read, without its data until the others have loaded or failed too: what loads together then appears together. */
export const shownWith = <R extends Read>(read: R, ...others: readonly Read[]): R =>
  others.every(({ data, isError }) => data !== undefined || isError) ? read : { ...read, data: undefined }
