import { Menu } from "@mantine/core"
import { IconBan } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useBlockPerson } from "./use-block-person.ts"

interface Props {
  person: { id: string; firstName: string }
  /** Called after the person was blocked. */
  onBlocked?: () => void
}

/** A menu item that blocks a person; the page must load the i18n namespace `relationships`. */
export const BlockMenuItem = ({ person, onBlocked }: Props) => {
  const { t } = useTranslation("relationships")
  const { confirmAndBlock } = useBlockPerson(person, onBlocked)
  return (
    <Menu.Item
      color="var(--danger)"
      onClick={() => void confirmAndBlock()}
      leftSection={<IconBan size={20} stroke={1.75} aria-hidden="true" />}
    >
      {t("block.open", { name: person.firstName })}
    </Menu.Item>
  )
}
