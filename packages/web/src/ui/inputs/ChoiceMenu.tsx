import { cloneElement, type ReactElement, useState } from "react"
import { onDemand } from "../../lib/on-demand.ts"

export interface ChoiceMenuProps {
  /** The button that opens the menu. */
  button: ReactElement<Record<string, unknown>>
  value: string
  choices: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

const closed = { "aria-haspopup": "menu", "aria-expanded": false }

const Opening = onDemand<ChoiceMenuProps>(
  async () => (await import("./ChoiceMenuOpening.tsx")).ChoiceMenuOpening,
  ({ button }) => cloneElement(button, closed),
)

/** One of several choices in a menu. It is only a button until it is pressed, because the code of menus is large. */
export const ChoiceMenu = <V extends string>({
  onChange,
  ...props
}: Omit<ChoiceMenuProps, "choices" | "onChange"> & {
  value: V
  choices: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}) => {
  const [wasPressed, press] = useState(false)
  if (wasPressed) return <Opening {...props} onChange={value => onChange(value as V)} />
  return cloneElement(props.button, {
    ...closed,
    onClick: () => press(true),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
      event.preventDefault()
      press(true)
    },
  })
}
