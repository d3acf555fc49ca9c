import { useLocation } from "@tanstack/react-router"
import { useEffect } from "react"

/** Brings what the address names after `#` into sight, with the focus on it. */
export const useShownHash = (): void => {
  const { hash } = useLocation()
  useEffect(() => {
    const shown = hash ? document.getElementById(hash) : null
    shown?.scrollIntoView({ block: "center" })
    shown?.focus({ preventScroll: true })
  }, [hash])
}
