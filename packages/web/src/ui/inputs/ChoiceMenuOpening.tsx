import { Menu } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import { cloneElement, useEffect, useRef, useState } from "react"
import type { ChoiceMenuProps } from "./ChoiceMenu.tsx"

/** The menu of `ChoiceMenu`: takes the focus of the button in whose place it comes, and opens. */
export const ChoiceMenuOpening = ({ button, value, choices, onChange }: ChoiceMenuProps) => {
  const target = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    target.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target>{cloneElement(button, { ref: target })}</Menu.Target>
      <Menu.Dropdown>
        {choices.map(choice => (
          <Menu.Item
            key={choice.value}
            onClick={() => onChange(choice.value)}
            aria-current={choice.value === value}
            rightSection={choice.value === value && <IconCheck size={18} aria-hidden="true" />}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
