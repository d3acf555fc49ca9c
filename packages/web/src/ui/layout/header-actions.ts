import { createContext, type ReactNode, useContext } from "react"

/** What the shell shows at the end of every page header: notifications and search. */
export const HeaderActions = createContext<ReactNode>(null)

export const useHeaderActions = (): ReactNode => useContext(HeaderActions)
