import { Button, Menu } from "@mantine/core"
import { IconArrowsSort, IconCheck } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type CoachSearch, type Sort, sortOf, sorts } from "./search.ts"

interface Props {
  search: CoachSearch
  onChange: (sort: Sort) => void
}

export const SortMenu = ({ search, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const chosen = sortOf(search)
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="lg"
          leftSection={<IconArrowsSort size={20} stroke={1.75} aria-hidden="true" />}
          aria-label={t("sort.label", { sort: t(`sort.${chosen}`) })}
        >
          {t(`sort.${chosen}`)}
        </Button>
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
