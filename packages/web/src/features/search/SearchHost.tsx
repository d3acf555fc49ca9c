import { lazy, Suspense, useEffect, useState } from "react"
import { loadWords } from "../../i18n/start.ts"
import { openSearch, useSearchOpened } from "./asked.ts"

const SearchEverywhere = lazy(async () => {
  await loadWords("search")
  return import("./SearchEverywhere.tsx")
})

/** Hears Ctrl K and Cmd K everywhere in the shell; the search itself is fetched when it is first wanted. */
export const SearchHost = () => {
  const opened = useSearchOpened()
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      openSearch()
    }
    document.addEventListener("keydown", listener)
    return () => document.removeEventListener("keydown", listener)
  }, [])
  useEffect(() => {
    if (opened) setWanted(true)
  }, [opened])
  if (!wanted && !opened) return null
  return (
    <Suspense fallback={null}>
      <SearchEverywhere />
    </Suspense>
  )
}
