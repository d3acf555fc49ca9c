import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"

/** After moving to another page: the focus goes to its heading, and its title is said. */
export const Announcer = () => {
  const router = useRouter()
  const [said, saySo] = useState("")
  const before = useRef(router.state.location.pathname)
  useEffect(
    () =>
      router.subscribe("onRendered", () => {
        const path = router.state.location.pathname
        if (path === before.current) return
        before.current = path
        requestAnimationFrame(() => {
          const busy = document.activeElement?.closest("[role=dialog], form")
          if (!busy)
            (document.querySelector("h1") ?? document.querySelector("main"))?.focus({ preventScroll: true })
          saySo(document.title)
        })
      }),
    [router],
  )
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  )
}
