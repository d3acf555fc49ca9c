import { Menu } from "@mantine/core"
import { IconBan } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useBlockPerson } from "./use-block-person.ts"

interface Props {
  person: { id: string; firstName: string }
  /** Where to go once they are gone. */
  then?: () => void
}

/** An entry of a person's menu; the page loads the words of `ties`. */
export const BlockEntry = ({ person, then }: Props) => {
  const { t } = useTranslation("ties")
  const { askFirst } = useBlockPerson(person, then)
  return (
    <Menu.Item
      color="var(--danger)"
      onClick={() => void askFirst()}
      leftSection={<IconBan size={20} stroke={1.75} aria-hidden="true" />}
    >
      {t("block.open", { name: person.firstName })}
    </Menu.Item>
  )
}
