import { Outlet } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { BellButton } from "../../features/notifications/BellButton.tsx"
import { SearchButton } from "../../features/search/SearchButton.tsx"
import { SearchHost } from "../../features/search/SearchHost.tsx"
import { HeaderEnd } from "../../ui/layout/header-end.ts"
import { Bars } from "./Bars.tsx"
import css from "./shell.module.css"

/** The frame of everything behind sign-in. */
export const Shell = ({ children = <Outlet /> }: { children?: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className={css.shell}>
      <a href="#page" className={css.skip}>
        {t("skip")}
      </a>
      <Bars />
      <HeaderEnd
        value={
          <>
            <SearchButton />
            <BellButton />
          </>
        }
      >
        <main id="page" tabIndex={-1} className={css.main}>
          {children}
        </main>
      </HeaderEnd>
      <SearchHost />
    </div>
  )
}
