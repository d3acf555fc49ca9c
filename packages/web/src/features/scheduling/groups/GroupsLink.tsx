import { IconUsersGroup } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { IconTile } from "../../../ui/illustrations/IconTile.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { LinkRow } from "../../../ui/layout/LinkRow.tsx"

/** A link to the coach's group sessions. */
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
