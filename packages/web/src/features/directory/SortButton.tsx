import { Button, type ButtonProps } from "@mantine/core"
import { IconArrowsSort } from "@tabler/icons-react"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import { type CoachSearch, sortOf } from "./search.ts"

interface Props extends ButtonProps, Omit<ComponentProps<"button">, keyof ButtonProps> {
  search: CoachSearch
}

export const SortButton = ({ search, ...rest }: Props) => {
  const { t } = useTranslation("directory")
  const chosen = t(`sort.${sortOf(search)}`)
  return (
    <Button
      variant="default"
      size="lg"
      leftSection={<IconArrowsSort size={20} stroke={1.75} aria-hidden="true" />}
      aria-label={t("sort.label", { sort: chosen })}
      {...rest}
    >
      {chosen}
    </Button>
  )
}
