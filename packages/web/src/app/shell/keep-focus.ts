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
  const around: HTMLElement[] = []
  for (let each = element.parentElement; each; each = each.parentElement) around.push(each)
  return { element, ancestors: around }
}

const isVisible = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility()

/** The nearest ancestor region that is still in the page; the page's heading where there is none. */
const nearestRemaining = ({ ancestors: around }: FocusPosition): HTMLElement | null => {
  const region = around.find(each => each.matches(REGION) && isVisible(each))
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
 * A button that is pressed often goes with what it did, or stands still until the answer is there, and the browser then
 * lets the focus fall to the top of the document. This puts it back: on what was pressed, on what opened the sheet that
 * closed, or on what is left around it. Returns how to stop.
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
    const overIsGone =
      current !== inPage && !current.ancestors.some(each => each.matches(SHEET) && isVisible(each))
    const place = overIsGone ? inPage : current
    if (!place) return
    if (!isVisible(place.element)) {
      const left = nearestRemaining(place)
      if (left) focusElement(left)
    } else if (!place.element.matches(":disabled")) place.element.focus({ preventScroll: true })
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
