import { useTranslation } from "react-i18next"
import { ConnectionMark, type ConnectionState } from "./ConnectionMark.tsx"
import css from "./connection-mark.module.css"

interface Props {
  state: ConnectionState
  /** Replaces the default text of the state, such as "since August". */
  word?: string | undefined
  joining?: boolean | undefined
}

export const ConnectionChip = ({ state, word, joining = false }: Props) => {
  const { t } = useTranslation()
  return (
    <span className={`${css.chip} ${css[state]}`}>
      <ConnectionMark state={state} joining={joining} />
      {word ?? t(`relationship.${state}`)}
    </span>
  )
}
