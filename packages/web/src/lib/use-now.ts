import { useEffect, useState } from "react"

/** The time, told anew every `everyMs` (a minute), and at once when the tab is looked at again. */
export const useNow = (everyMs = 60_000): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const tell = () => setNow(Date.now())
    const timer = setInterval(tell, everyMs)
    document.addEventListener("visibilitychange", tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", tell)
    }
  }, [everyMs])
  return now
}
