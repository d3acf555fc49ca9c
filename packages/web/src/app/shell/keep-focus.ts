interface FocusPosition {
  element: HTMLElement
  /** Its ancestors, innermost first. */
  ancestors: HTMLElement[]
}

/** Elements that users recognise as a region. */
const REGION = "fieldset, form, li, article, section, nav, [role=group], [role=region], [role=dialog], main"
const OVERLAY = "[data-portal], [role=dialog]"
const SHEET = "[role=dialog], [role=menu], [role=listbox]"
/** Long enough for a closing overlay to restore the focus by itself. */
const SETTLE_MS = 120

const focusPositionOf = (element: HTMLElement): FocusPosition => {
  const ancestors: HTMLElement[] = []
  for (let parent = element.parentElement; parent; parent = parent.parentElement) ancestors.push(parent)
  return { element, ancestors }
}

const isVisible = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility()

/** The nearest ancestor region that is still in the page; the page's heading where there is none. */
const nearestRemaining = ({ ancestors }: FocusPosition): HTMLElement | null => {
  const region = ancestors.find(ancestor => ancestor.matches(REGION) && isVisible(ancestor))
  if (region && region.tagName !== "MAIN") return region
  return document.querySelector<HTMLElement>("h1") ?? document.querySelector("main")
}

const focusElement = (element: HTMLElement): void => {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.tabIndex = -1
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true })
  }
  element.focus({ preventScroll: true })
}

/**
 * A pressed button is often removed or disabled by its own action, and the browser then resets the focus to the top of
 * the document. This restores it: to the button, to what opened the sheet that closed, or to the region around it.
 * Returns a function that stops it.
 */
export const keepFocus = (): (() => void) => {
  let current: FocusPosition | null = null
  let inPage: FocusPosition | null = null
  let lost = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    lost = false
    current = focusPositionOf(target)
    if (!target.closest(OVERLAY)) inPage = current
  }
  /** A click on an empty area removes the focus on purpose. */
  const onPress = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || lost) return
      current = null
    })
  }

  const restoreFocus = (): void => {
    if (!lost || document.activeElement !== document.body || !current) return
    const overlayClosed =
      current !== inPage &&
      !current.ancestors.some(ancestor => ancestor.matches(SHEET) && isVisible(ancestor))
    const position = overlayClosed ? inPage : current
    if (!position) return
    if (!isVisible(position.element)) {
      const remaining = nearestRemaining(position)
      if (remaining) focusElement(remaining)
    } else if (!position.element.matches(":disabled")) position.element.focus({ preventScroll: true })
  }

  const onChange = (): void => {
    if (!current || document.activeElement !== document.body) return
    if (!isVisible(current.element) || current.element.matches(":disabled")) lost = true
    if (!lost) return
    clearTimeout(timer)
    timer = setTimeout(restoreFocus, SETTLE_MS)
  }

  const observer = new MutationObserver(onChange)
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] })
  document.addEventListener("focusin", onFocus)
  document.addEventListener("pointerdown", onPress)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener("focusin", onFocus)
    document.removeEventListener("pointerdown", onPress)
  }
}
