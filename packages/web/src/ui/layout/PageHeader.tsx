import { IconArrowLeft } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../inputs/buttons.tsx"
import { useHeaderEnd } from "./header-end.ts"
import css from "./page-header.module.css"

interface Props {
  title: ReactNode
  /** A line with the title: above it on phones, below on desktop. */
  sub?: ReactNode | undefined
  /** The large title of one welcome or profile. */
  welcome?: boolean | undefined
  /** Where the round arrow leads; `label` says it for screen readers and stands beside it where there is room. */
  back?: { go: () => void; label: string } | undefined
  /** Before the title: a pair, a portrait. */
  before?: ReactNode | undefined
  /** Right after the title, where there is room: the tabs of the page. */
  beside?: ReactNode | undefined
  /** Segments and buttons. */
  aside?: ReactNode | undefined
}

/** The page's one heading of the first level, with search and bell at its end. */
export const PageHeader = ({ title, sub, welcome = false, back, before, beside, aside }: Props) => {
  const { t } = useTranslation()
  const end = useHeaderEnd()
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
