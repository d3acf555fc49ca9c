import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { type Invite, useRevokeInvite } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"

import css from "./invite.module.css"

/** Until when and how often an invite can be used, with a button to revoke it. */
export const InviteStatus = ({ of }: { of: Invite }) => {
  const { t } = useTranslation(["coaching", "inviteAgain"])
  const { timeZone, sendsMail } = useMe()
  const revoke = useRevokeInvite({
    done: () => toast({ text: t("invite.revoked") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const day = dayAndMonth(of.expiresAt, timeZone)
  const usesLeft = of.maxUses - of.used
  const words = of.client
    ? t("inviteAgain:for", { name: of.client.firstName, day })
    : of.email
      ? t(sendsMail ? "invite.sentTo" : "invite.madeFor", { email: of.email, day })
      : of.maxUses === 1
        ? t("invite.useOne", { day })
        : t("invite.uses", { left: usesLeft, count: of.maxUses, day })
  const confirmRevoke = async (): Promise<void> => {
    const yes = await confirm({
      title: t("invite.revokeTitle"),
      text: t("invite.revokeText"),
      yes: t("invite.revoke"),
      danger: true,
    })
    if (yes) revoke.mutate({ params: { code: of.code } })
  }
  return (
    <div className={css.line}>
      <span className="small ink-2">{words}</span>
      <Button
        variant="subtle"
        size="sm"
        loading={revoke.isPending}
        onClick={() => void confirmRevoke()}
        aria-label={t("invite.revokeOf", { code: of.code })}
      >
        {t("invite.revoke")}
      </Button>
    </div>
  )
}
