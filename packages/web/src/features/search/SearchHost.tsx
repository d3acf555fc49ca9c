import { lazy, Suspense, useEffect, useState } from "react"
import { loadWords } from "../../i18n/start.ts"
import { keepEarlyKey, openSearch, useSearchOpened } from "./search-state.ts"

const SearchEverywhere = lazy(async () => {
  await loadWords("search", "visits")
  return import("./SearchEverywhere.tsx")
})

/** Opens the global search on Ctrl K and Cmd K; its code is loaded on first use. */
export const SearchHost = () => {
  const opened = useSearchOpened()
  const [everOpened, setEverOpened] = useState(false)
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      keepEarlyKey(event)
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      openSearch()
    }
    document.addEventListener("keydown", listener)
    return () => document.removeEventListener("keydown", listener)
  }, [])
  useEffect(() => {
    if (opened) setEverOpened(true)
  }, [opened])
  if (!everOpened && !opened) return null
  return (
    <Suspense fallback={null}>
      <SearchEverywhere />
    </Suspense>
  )
}
