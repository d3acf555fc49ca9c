import { Menu } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { SortButton } from "./SortButton.tsx"
import { type CoachSearch, type Sort, sortOf, sorts } from "./search.ts"

interface Props {
  search: CoachSearch
  onChange: (sort: Sort) => void
}

/** The menu of `SortMenu`: takes the focus of the button in whose place it comes, and opens. */
export const SortMenuOpening = ({ search, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const chosen = sortOf(search)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])
  return (
    <Menu opened={opened} onChange={setOpened}>
      <Menu.Target>
        <SortButton ref={button} search={search} />
      </Menu.Target>
      <Menu.Dropdown>
        {sorts
          .filter(sort => sort !== "match" || search.q)
          .map(sort => (
            <Menu.Item
              key={sort}
              onClick={() => onChange(sort)}
              aria-current={sort === chosen}
              rightSection={sort === chosen && <IconCheck size={18} aria-hidden="true" />}
            >
              {t(`sort.${sort}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
