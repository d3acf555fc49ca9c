import { IconArrowLeft } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../inputs/buttons.tsx"
import { useHeaderActions } from "./header-actions.ts"
import css from "./page-header.module.css"

interface Props {
  title: ReactNode
  /** A line with the title: above it on phones, below on desktop. */
  sub?: ReactNode | undefined
  /** A larger title, for welcome and profile pages. */
  welcome?: boolean | undefined
  /** The back button: its action and its label for screen readers. */
  back?: { go: () => void; label: string } | undefined
  /** Shown before the title, such as a portrait. */
  before?: ReactNode | undefined
  /** Shown right after the title, such as the page's tabs. */
  beside?: ReactNode | undefined
  /** Segments and buttons. */
  aside?: ReactNode | undefined
}

/** The page's first-level heading, with search and notifications at the end. */
export const PageHeader = ({ title, sub, welcome = false, back, before, beside, aside }: Props) => {
  const { t } = useTranslation()
  const end = useHeaderActions()
  return (
    <header className={css.header}>
      {back && (
        <RoundButton
          label={back.label || t("back")}
          onClick={back.go}
          icon={<IconArrowLeft className="turns" />}
        />
      )}
      {before}
      <div className={css.titles}>
        <h1 tabIndex={-1} className={welcome ? "welcome" : ""}>
          {title}
        </h1>
        {sub && <p className={css.sub}>{sub}</p>}
      </div>
      {beside && <div className={css.beside}>{beside}</div>}
      {aside && <div className={css.aside}>{aside}</div>}
      {end && <div className={css.end}>{end}</div>}
    </header>
  )
}
