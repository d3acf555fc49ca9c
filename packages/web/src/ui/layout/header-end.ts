import { createContext, type ReactNode, useContext } from "react"

/** What the shell puts at the end of every page's header: the bell, and search where there is room. */
export const HeaderEnd = createContext<ReactNode>(null)

export const useHeaderEnd = (): ReactNode => useContext(HeaderEnd)
