import { useTranslation } from "react-i18next"
import type { Hit } from "./hit.ts"
import { pieces } from "./match.ts"
import css from "./search-everywhere.module.css"

interface Props {
  id: string
  hit: Hit
  typed: string
  chosen: boolean
  onPoint: () => void
  onFollow: (elsewhere: boolean) => void
}

/** One thing found; the keyboard stays in the field, so the row is pointed at and pressed. */
export const HitRow = ({ id, hit, typed, chosen, onPoint, onFollow }: Props) => {
  const { t } = useTranslation("search")
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={css.hit}
      onMouseMove={chosen ? undefined : onPoint}
      onMouseDown={event => event.preventDefault()}
      onClick={event => onFollow(event.ctrlKey || event.metaKey)}
    >
      {hit.start}
      <span className={css.words}>
        <span className={css.title}>
          {pieces(hit.title, typed).map(piece =>
            piece.hit ? <mark key={piece.at}>{piece.text}</mark> : <span key={piece.at}>{piece.text}</span>,
          )}
        </span>
        {hit.text && <span className={css.text}>{hit.text}</span>}
      </span>
      {hit.end}
      {chosen && (
        <span className={css.enter} aria-hidden="true">
          {t("enter")}
        </span>
      )}
    </button>
  )
}
