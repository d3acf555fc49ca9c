const keyOf = (personId: string, roomId: string): string => `rapport.draft.${personId}.${roomId}`

/** What was typed in a room and not sent, kept in this browser. */
export const readDraft = (personId: string, roomId: string): string =>
  localStorage.getItem(keyOf(personId, roomId)) ?? ""

export const keepDraft = (personId: string, roomId: string, text: string): void => {
  if (text.trim() === "") localStorage.removeItem(keyOf(personId, roomId))
  else localStorage.setItem(keyOf(personId, roomId), text)
}
