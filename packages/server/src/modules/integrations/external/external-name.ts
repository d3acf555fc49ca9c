const MAX_NAME_LENGTH = 200

/** Makes a foreign name safe to store and show: well-formed, on one line, and limited in length. */
export const externalName = (name: string): string =>
  [...name.toWellFormed().replace(/\p{Cc}+/gu, " ")].slice(0, MAX_NAME_LENGTH).join("").trim()
