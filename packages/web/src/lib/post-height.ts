/** Posts the document's height, and nothing else, to the page that embeds this one in a frame. */
export const postHeight = (): (() => void) | undefined => {
  if (window.parent === window) return undefined
  const watch = new ResizeObserver(() => {
    window.parent.postMessage({ rapportHeight: document.documentElement.offsetHeight }, "*")
  })
  watch.observe(document.documentElement)
  return () => watch.disconnect()
}
