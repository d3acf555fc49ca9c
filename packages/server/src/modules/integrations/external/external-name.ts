const MAX_NAME_LENGTH = 200

/** A name from elsewhere as it can be kept and shown: whole characters on one line, and no more than fit. */
export const outsideName = (name: string): string =>
  [...name.toWellFormed().replace(/\p{Cc}+/gu, " ")].slice(0, MAX_NAME_LENGTH).join("").trim()
