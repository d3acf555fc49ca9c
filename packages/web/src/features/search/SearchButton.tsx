import { IconSearch } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { modifierKey } from "./modifier-key.ts"
import css from "./search-button.module.css"
import { openSearch } from "./search-state.ts"

/** A button in the look of a field that opens the global search. */
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
        {modifierKey()} K
      </span>
    </button>
  )
}
