import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Invite, invites } from "../../../entities/connection/api.ts"
import { isUsable } from "../../../entities/connection/invites.ts"
import { useMe } from "../../../lib/login.ts"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { CopyField } from "../../../ui/inputs/CopyField.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { InviteForm } from "./InviteForm.tsx"
import { InviteStatus } from "./InviteStatus.tsx"
import css from "./invite.module.css"

/** Creates an invite and lists the ones that can still be used. */
export const InviteSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation("coaching")
  const [created, setCreated] = useState<Invite | null>(null)
  return (
    <Sheet
      opened={opened}
      onClose={() => {
        setCreated(null)
        onClose()
      }}
      title={t("invite.sheet.title")}
      size={560}
    >
      <div className={css.sheet}>
        {created ? (
          <CreatedInvite of={created} onNext={() => setCreated(null)} />
        ) : (
          <InviteForm onCreated={setCreated} />
        )}
        <OpenInvites exceptId={created?.id} />
      </div>
    </Sheet>
  )
}

const CreatedInvite = ({ of, onNext }: { of: Invite; onNext: () => void }) => {
  const { t } = useTranslation("coaching")
  const { sendsMail } = useMe()
  const title = of.email && sendsMail ? t("invite.sheet.sent", { email: of.email }) : t("invite.sheet.made")
  const byHand = of.email ? t("invite.sheet.handText", { email: of.email }) : t("invite.sheet.madeText")
  return (
    <div className={css.created} role="status">
      <div>
        <h3>{title}</h3>
        <p className="ink-2">{of.email && sendsMail ? t("invite.sheet.sentText") : byHand}</p>
      </div>
      <CopyField text={of.code} />
      <CopyField text={of.url} small />
      <div>
        <Button variant="light" onClick={onNext}>
          {t("invite.sheet.next")}
        </Button>
      </div>
    </div>
  )
}

const OpenInvites = ({ exceptId }: { exceptId: string | undefined }) => {
  const { t } = useTranslation("coaching")
  const now = useNow()
  return (
    <QueryState from={useQuery(invites)} loading={<RowsSkeleton count={1} />} what={t("invite.what")}>
      {({ items }) => {
        const open = items.filter(invite => isUsable(invite, now) && invite.id !== exceptId)
        if (open.length === 0) return null
        return (
          <section className={css.open}>
            <h3>{t("invite.sheet.active")}</h3>
            <ul className={css.list}>
              {open.map(invite => (
                <li key={invite.id}>
                  <CopyField text={invite.code} copies={invite.url} small />
                  <InviteStatus of={invite} />
                </li>
              ))}
            </ul>
          </section>
        )
      }}
    </QueryState>
  )
}
