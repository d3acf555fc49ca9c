/** Tells the page around this one how high it wants to be; what goes out is a number and nothing else. */
export const postHeight = (): (() => void) | undefined => {
  if (window.parent === window) return undefined
  const watch = new ResizeObserver(() => {
    window.parent.postMessage({ rapportHeight: document.documentElement.offsetHeight }, "*")
  })
  watch.observe(document.documentElement)
  return () => watch.disconnect()
}
