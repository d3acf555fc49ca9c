import { useTranslation } from "react-i18next"
import { Tie, type TieState } from "./ConnectionMark.tsx"
import css from "./tie.module.css"

interface Props {
  state: TieState
  /** Replaces the state's own word, such as "since August". */
  word?: string | undefined
  joining?: boolean | undefined
}

export const TieChip = ({ state, word, joining = false }: Props) => {
  const { t } = useTranslation()
  return (
    <span className={`${css.chip} ${css[state]}`}>
      <Tie state={state} joining={joining} />
      {word ?? t(`tie.${state}`)}
    </span>
  )
}
