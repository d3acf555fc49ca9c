import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNow } from "../../../lib/use-now.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Rows } from "../../../ui/feedback/Skeletons.tsx"
import { Code } from "../../../ui/inputs/CopyField.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type Invite, invites } from "./api.ts"
import { InviteForm } from "./InviteForm.tsx"
import { InviteLine } from "./InviteLine.tsx"
import css from "./invite.module.css"
import { isOpen } from "./invites.ts"

/** Makes an invite, and lists the ones that are still good. */
export const InviteSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation("coaching")
  const [made, setMade] = useState<Invite | null>(null)
  return (
    <Sheet
      opened={opened}
      onClose={() => {
        setMade(null)
        onClose()
      }}
      title={t("invite.sheet.title")}
      size={560}
    >
      <div className={css.sheet}>
        {made ? <Made of={made} onNext={() => setMade(null)} /> : <InviteForm onMade={setMade} />}
        <OpenInvites without={made?.id} />
      </div>
    </Sheet>
  )
}

const Made = ({ of, onNext }: { of: Invite; onNext: () => void }) => {
  const { t } = useTranslation("coaching")
  const title = of.email ? t("invite.sheet.sent", { email: of.email }) : t("invite.sheet.made")
  return (
    <div className={css.made} role="status">
      <div>
        <h3>{title}</h3>
        <p className="ink-2">{of.email ? t("invite.sheet.sentText") : t("invite.sheet.madeText")}</p>
      </div>
      <Code text={of.code} />
      <Code text={of.url} small />
      <div>
        <Button variant="light" onClick={onNext}>
          {t("invite.sheet.next")}
        </Button>
      </div>
    </div>
  )
}

const OpenInvites = ({ without }: { without: string | undefined }) => {
  const { t } = useTranslation("coaching")
  const now = useNow()
  return (
    <QueryState from={useQuery(invites)} waiting={<Rows count={1} />} what={t("invite.what")}>
      {({ items }) => {
        const open = items.filter(each => isOpen(each, now) && each.id !== without)
        if (open.length === 0) return null
        return (
          <section className={css.open}>
            <h3>{t("invite.sheet.active")}</h3>
            <ul className={css.list}>
              {open.map(invite => (
                <li key={invite.id}>
                  <Code text={invite.code} copies={invite.url} small />
                  <InviteLine of={invite} />
                </li>
              ))}
            </ul>
          </section>
        )
      }}
    </QueryState>
  )
}
