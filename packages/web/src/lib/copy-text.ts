/** Whether the text is in the clipboard now. Over plain HTTP browsers have no clipboard API, so the older way is used. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // The permission was refused: the older way needs none.
  }
  return copyBySelection(text)
}

const copyBySelection = (text: string): boolean => {
  const focused = document.activeElement
  const field = document.createElement("textarea")
  field.value = text
  field.readOnly = true
  field.className = "visually-hidden"
  // Beside what has the focus, since a dialog takes the focus back from anything outside of it.
  const container = focused?.parentElement ?? document.body
  container.append(field)
  field.select()
  const copied = document.execCommand("copy")
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
