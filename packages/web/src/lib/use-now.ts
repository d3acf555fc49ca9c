import { useEffect, useState } from "react"

/** The current time, updated every `everyMs` (a minute by default) and when the tab becomes visible. */
export const useNow = (everyMs = 60_000): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const update = () => setNow(Date.now())
    const timer = setInterval(update, everyMs)
    document.addEventListener("visibilitychange", update)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", update)
    }
  }, [everyMs])
  return now
}
