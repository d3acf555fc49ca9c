import { useState } from "react"
import { onDemand } from "../../lib/on-demand.ts"
import { SortButton } from "./SortButton.tsx"
import type { CoachSearch, Sort } from "./search.ts"

interface Props {
  search: CoachSearch
  onChange: (sort: Sort) => void
}

const Opening = onDemand<Props>(
  async () => (await import("./SortMenuOpening.tsx")).SortMenuOpening,
  ({ search }) => <SortButton search={search} aria-haspopup="menu" aria-expanded="false" />,
)

/** Only a button until it is pressed: the code of menus is large. */
export const SortMenu = (props: Props) => {
  const [wasPressed, press] = useState(false)
  if (wasPressed) return <Opening {...props} />
  return (
    <SortButton
      search={props.search}
      aria-haspopup="menu"
      aria-expanded="false"
      onClick={() => press(true)}
      onKeyDown={event => {
        if (event.key !== "ArrowDown") return
        event.preventDefault()
        press(true)
      }}
    />
  )
}
