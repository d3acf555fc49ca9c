import { useEffect, useRef, useState } from "react"

const PAUSE_MS = 220

/** A text input whose value is sent shortly after the last keystroke and follows changes from outside. */
export const useDebouncedInput = (value: string, onChange: (value: string) => void) => {
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
