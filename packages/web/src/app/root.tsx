import { createRootRoute, Outlet, useMatches } from "@tanstack/react-router"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useCustomPageTitle } from "../lib/page-title.ts"
import { Announcer } from "./shell/Announcer.tsx"
import { ErrorPage } from "./shell/ErrorPage.tsx"
import { keepFocus } from "./shell/keep-focus.ts"
import { NotFound } from "./shell/NotFound.tsx"

const Root = () => {
  const { t } = useTranslation()
  const named = useCustomPageTitle()
  const title = useMatches({
    select: matches => matches.findLast(match => match.staticData.title)?.staticData.title,
  })
  useEffect(() => {
    const words = named ?? (title && t(`titles.${title}`))
    document.title = words ? `${words} · Rapport` : "Rapport"
  }, [t, title, named])
  useEffect(keepFocus, [])
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  )
}

export const root = createRootRoute({
  component: Root,
  errorComponent: ErrorPage,
  notFoundComponent: NotFound,
})
