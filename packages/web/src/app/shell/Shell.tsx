import { Outlet } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { FeedbackButton } from "../../features/feedback/FeedbackButton.tsx"
import { BellButton } from "../../features/notifications/BellButton.tsx"
import { SearchButton } from "../../features/search/SearchButton.tsx"
import { SearchHost } from "../../features/search/SearchHost.tsx"
import { HeaderActions } from "../../ui/layout/header-actions.ts"
import { Bars } from "./Bars.tsx"
import css from "./shell.module.css"

/** The layout of all pages behind sign-in. */
export const Shell = ({ children = <Outlet /> }: { children?: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className={css.shell}>
      <a href="#page" className={css.skip}>
        {t("skip")}
      </a>
      <Bars />
      <HeaderActions
        value={
          <>
            <SearchButton />
            <FeedbackButton />
            <BellButton />
          </>
        }
      >
        <main id="page" tabIndex={-1} className={css.main}>
          {children}
        </main>
      </HeaderActions>
      <SearchHost />
    </div>
  )
}
