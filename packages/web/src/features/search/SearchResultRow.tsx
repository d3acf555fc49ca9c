import { useTranslation } from "react-i18next"
import css from "./search-everywhere.module.css"
import type { SearchResult } from "./search-result.ts"
import { splitAtMatches } from "./text-match.ts"

interface Props {
  id: string
  result: SearchResult
  typed: string
  chosen: boolean
  onPoint: () => void
  onFollow: (elsewhere: boolean) => void
}

/** One result. The keyboard focus stays in the input, so the row is an option of its listbox. */
export const SearchResultRow = ({ id, result, typed, chosen, onPoint, onFollow }: Props) => {
  const { t } = useTranslation("search")
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={css.result}
      onMouseMove={chosen ? undefined : onPoint}
      onMouseDown={event => event.preventDefault()}
      onClick={event => onFollow(event.ctrlKey || event.metaKey)}
    >
      {result.start}
      <span className={css.words}>
        <span className={css.title}>
          {splitAtMatches(result.title, typed).map(piece =>
            piece.matched ? (
              <mark key={piece.offset}>{piece.text}</mark>
            ) : (
              <span key={piece.offset}>{piece.text}</span>
            ),
          )}
        </span>
        {result.text && <span className={css.text}>{result.text}</span>}
      </span>
      {result.end}
      {chosen && (
        <span className={css.enter} aria-hidden="true">
          {t("enter")}
        </span>
      )}
    </button>
  )
}
