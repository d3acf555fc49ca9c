import { IconUsersGroup } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { Card } from "../../ui/Card.tsx"
import { IconTile } from "../../ui/IconTile.tsx"
import { LinkRow } from "../../ui/LinkRow.tsx"

/** The way to one's group sessions. */
export const GroupsLink = () => {
  const { t } = useTranslation("groups")
  return (
    <Card>
      <LinkRow
        to="/clients/groups"
        start={<IconTile icon={<IconUsersGroup />} />}
        title={t("title")}
        text={t("join.sub")}
      />
    </Card>
  )
}
