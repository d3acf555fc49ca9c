import { IconSearch } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { openSearch } from "./asked.ts"
import { modifier } from "./keycap.ts"
import css from "./search-button.module.css"

/** Looks like a field and opens the one search; stands in every header where there is room, and on Me. */
export const SearchButton = ({ wide = false }: { wide?: boolean }) => {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={wide ? css.wide : css.narrow}
      onClick={openSearch}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <IconSearch size={20} stroke={1.75} aria-hidden="true" />
      <span className={css.word}>{t("search.word")}</span>
      <span className={css.keys} aria-hidden="true">
        {modifier()} K
      </span>
    </button>
  )
}
