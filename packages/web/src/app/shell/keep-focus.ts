interface Place {
  element: HTMLElement
  /** Whatever it stood in, innermost first. */
  around: HTMLElement[]
}

/** What a person knows as a place of its own. */
const REGION = "fieldset, form, li, article, section, nav, [role=group], [role=region], [role=dialog], main"
const OVER_THE_PAGE = "[data-portal], [role=dialog]"
const SHEET = "[role=dialog], [role=menu], [role=listbox]"
/** Long enough for what closes to give the focus back by itself. */
const PATIENCE_MS = 120

const placeOf = (element: HTMLElement): Place => {
  const around: HTMLElement[] = []
  for (let each = element.parentElement; each; each = each.parentElement) around.push(each)
  return { element, around }
}

const isThere = (element: HTMLElement): boolean => element.isConnected && element.checkVisibility()

/** The nearest surroundings that are still there; the page's heading where that is the whole page. */
const whatIsLeft = ({ around }: Place): HTMLElement | null => {
  const region = around.find(each => each.matches(REGION) && isThere(each))
  if (region && region.tagName !== "MAIN") return region
  return document.querySelector<HTMLElement>("h1") ?? document.querySelector("main")
}

const focusOn = (element: HTMLElement): void => {
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
  let current: Place | null = null
  let inPage: Place | null = null
  let lost = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    lost = false
    current = placeOf(target)
    if (!target.closest(OVER_THE_PAGE)) inPage = current
  }
  /** Who presses on nothing means to let go. */
  const onPress = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body || lost) return
      current = null
    })
  }

  const mend = (): void => {
    if (!lost || document.activeElement !== document.body || !current) return
    const overIsGone =
      current !== inPage && !current.around.some(each => each.matches(SHEET) && isThere(each))
    const place = overIsGone ? inPage : current
    if (!place) return
    if (!isThere(place.element)) {
      const left = whatIsLeft(place)
      if (left) focusOn(left)
    } else if (!place.element.matches(":disabled")) place.element.focus({ preventScroll: true })
  }

  const onChange = (): void => {
    if (!current || document.activeElement !== document.body) return
    if (!isThere(current.element) || current.element.matches(":disabled")) lost = true
    if (!lost) return
    clearTimeout(timer)
    timer = setTimeout(mend, PATIENCE_MS)
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
