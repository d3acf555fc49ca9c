import { Button } from "@mantine/core"
import { IconArrowsSort } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { ChoiceMenu } from "../../ui/inputs/ChoiceMenu.tsx"
import { type CoachSearch, type Sort, sortOf, sorts } from "./search.ts"

interface Props {
  search: CoachSearch
  onChange: (sort: Sort) => void
}

export const SortMenu = ({ search, onChange }: Props) => {
  const { t } = useTranslation("directory")
  const chosen = sortOf(search)
  return (
    <ChoiceMenu
      button={
        <Button
          variant="default"
          size="lg"
          leftSection={<IconArrowsSort size={20} stroke={1.75} aria-hidden="true" />}
          aria-label={t("sort.label", { sort: t(`sort.${chosen}`) })}
        >
          {t(`sort.${chosen}`)}
        </Button>
      }
      value={chosen}
      choices={sorts
        .filter(sort => sort !== "match" || search.q)
        .map(sort => ({ value: sort, label: t(`sort.${sort}`) }))}
      onChange={onChange}
    />
  )
}
