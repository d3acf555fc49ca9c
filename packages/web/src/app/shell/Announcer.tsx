import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"

/** After a navigation, focuses the page's heading and announces its title. */
export const Announcer = () => {
  const router = useRouter()
  const [announcement, announce] = useState("")
  const previousPath = useRef(router.state.location.pathname)
  useEffect(
    () =>
      router.subscribe("onRendered", () => {
        const path = router.state.location.pathname
        if (path === previousPath.current) return
        previousPath.current = path
        requestAnimationFrame(() => {
          const busy = document.activeElement?.closest("[role=dialog], form")
          if (!busy)
            (document.querySelector("h1") ?? document.querySelector("main"))?.focus({ preventScroll: true })
          announce(document.title)
        })
      }),
    [router],
  )
  return (
    <div className="visually-hidden" role="status">
      {announcement}
    </div>
  )
}
