import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { invites } from "../../../entities/connection/api.ts"
import { isUsable, newestSharable } from "../../../entities/connection/invites.ts"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { CopyField } from "../../../ui/inputs/CopyField.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { InviteStatus } from "./InviteStatus.tsx"
import css from "./invite.module.css"

/** The newest invite to share, or a button to create one. */
export const InviteCard = ({ onCreate }: { onCreate: () => void }) => {
  const { t } = useTranslation("coaching")
  const now = useNow()
  return (
    <Card title={t("invite.title")} sub={t("invite.text")} className={css.card ?? ""}>
      <QueryState
        from={useQuery(invites)}
        loading={<SkeletonBlock height={60} round={18} />}
        what={t("invite.what")}
      >
        {({ items }) => {
          const newest = newestSharable(items, now)
          const others = items.filter(invite => isUsable(invite, now)).length - (newest ? 1 : 0)
          if (!newest)
            return (
              <div className={css.buttons}>
                <Button variant="light" onClick={onCreate}>
                  {t("invite.make")}
                </Button>
                {others > 0 && (
                  <Button variant="subtle" onClick={onCreate}>
                    {t("invite.another")}
                  </Button>
                )}
              </div>
            )
          return (
            <>
              <CopyField text={newest.code} copies={newest.url} />
              <InviteStatus of={newest} />
              <div className={css.buttons}>
                <Button variant="default" onClick={onCreate}>
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
