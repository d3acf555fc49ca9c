import { useLocation } from "@tanstack/react-router"
import { useEffect } from "react"

/** Scrolls to the element that the URL names after `#`, and focuses it. */
export const useScrollToHash = (): void => {
  const { hash, searchStr } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search names the tab that holds the element.
  useEffect(() => {
    const shown = hash ? document.getElementById(hash) : null
    shown?.scrollIntoView({ block: "center" })
    shown?.focus({ preventScroll: true })
  }, [hash, searchStr])
}
