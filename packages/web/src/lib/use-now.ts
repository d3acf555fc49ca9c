import { useEffect, useState } from "react"

/** The time, told anew every `everyMs` (a minute), and at once when the tab is looked at again. */
export const useNow = (everyMs = 60_000): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const notifyListeners = () => setNow(Date.now())
    const timer = setInterval(notifyListeners, everyMs)
    document.addEventListener("visibilitychange", notifyListeners)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", notifyListeners)
    }
  }, [everyMs])
  return now
}
