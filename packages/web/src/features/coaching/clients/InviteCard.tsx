import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { Code } from "../../../ui/inputs/CopyField.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { invites } from "./api.ts"
import { InviteLine } from "./InviteLine.tsx"
import css from "./invite.module.css"
import { isOpen, newestLink } from "./invites.ts"

/** The newest open invite to hand on, or the way to make one. */
export const InviteCard = ({ onMake }: { onMake: () => void }) => {
  const { t } = useTranslation("coaching")
  const now = useNow()
  return (
    <Card title={t("invite.title")} sub={t("invite.text")} className={css.card ?? ""}>
      <QueryState from={useQuery(invites)} waiting={<Bone height={60} round={18} />} what={t("invite.what")}>
        {({ items }) => {
          const newest = newestLink(items, now)
          const others = items.filter(each => isOpen(each, now)).length - (newest ? 1 : 0)
          if (!newest)
            return (
              <div className={css.buttons}>
                <Button variant="light" onClick={onMake}>
                  {t("invite.make")}
                </Button>
                {others > 0 && (
                  <Button variant="subtle" onClick={onMake}>
                    {t("invite.another")}
                  </Button>
                )}
              </div>
            )
          return (
            <>
              <Code text={newest.code} copies={newest.url} />
              <InviteLine of={newest} />
              <div className={css.buttons}>
                <Button variant="default" onClick={onMake}>
                  {others > 0 ? t("invite.another") : t("invite.sheet.next")}
                </Button>
              </div>
            </>
          )
        }}
      </QueryState>
    </Card>
  )
}
