import { useEffect, useRef, useState } from "react"

const PAUSE_MS = 220

/** Words that are being typed: sent a moment after the last letter, and changed when the search changes elsewhere. */
export const useTypedWords = (value: string, onChange: (value: string) => void) => {
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])

  const send = (next: string): void => {
    clearTimeout(timer.current)
    sent.current = next.trim()
    onChange(next.trim())
  }
  const type = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next), PAUSE_MS)
  }
  const clear = (): void => {
    setTyped("")
    send("")
  }
  return { typed, type, clear, sendNow: () => send(typed) }
}
