const IDLE_AFTER_MS = 5 * 60_000

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "focus"] as const

export type IdleState = "active" | "idle"

/** Says `idle` after five minutes without a sign of a person in this tab, and `active` with the next one. */
export const watchIdleState = (onChange: (state: IdleState) => void): (() => void) => {
  let state: IdleState = "active"
  let timer = setTimeout(becomeIdle, IDLE_AFTER_MS)
  let lastSign = Date.now()

  function becomeIdle(): void {
    // Signs only note the time, so that moving a pointer costs nothing.
    const rest = lastSign + IDLE_AFTER_MS - Date.now()
    if (rest > 0) {
      timer = setTimeout(becomeIdle, rest)
      return
    }
    state = "idle"
    onChange(state)
  }

  const noteSign = (): void => {
    lastSign = Date.now()
    if (state === "active") return
    state = "active"
    timer = setTimeout(becomeIdle, IDLE_AFTER_MS)
    onChange(state)
  }

  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, noteSign, { passive: true, capture: true })
  return () => {
    clearTimeout(timer)
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, noteSign, { capture: true })
  }
}
