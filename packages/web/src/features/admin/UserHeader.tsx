import { Button } from "@mantine/core"
import { IconBan } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { type UserDetail, useRestore, useSuspend } from "./api.ts"
import { ReasonForm } from "./ReasonForm.tsx"
import { RoleBadges } from "./RoleBadges.tsx"
import css from "./user-header.module.css"

/** The user's picture, roles and email, with suspension. */
export const UserHeader = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const me = useMe()
  const [suspending, setSuspending] = useState(false)
  const name = of.firstName
  const close = (): void => setSuspending(false)
  const suspend = useSuspend({
    done: () => {
      close()
      toast({ text: t("user.suspend.done", { name }) })
    },
  })
  return (
    <>
      <div className={css.top}>
        <Portrait person={of} side={of.roles.includes("coach") ? "coach" : "client"} size={84} />
        <div className={css.words}>
          <RoleBadges roles={of.roles} suspended={of.suspendedAt !== null} />
          <p className="ink-2">{of.email}</p>
        </div>
        {of.id !== me.id && of.suspendedAt === null && (
          <Button
            variant="light"
            color="danger"
            leftSection={<IconBan size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setSuspending(true)}
          >
            {t("user.suspend.open")}
          </Button>
        )}
      </div>
      {of.suspendedAt && <SuspensionNotice of={of} since={of.suspendedAt} />}
      <Sheet opened={suspending} onClose={close} title={t("user.suspend.title", { name })} size={480}>
        <div className={css.sheet}>
          <p className="ink-2">{t("user.suspend.text", { name })}</p>
          <ReasonForm
            danger
            action={t("user.suspend.yes", { name })}
            pending={suspend.isPending}
            refused={suspend.error}
            onReason={reason => suspend.mutate({ params: { userId: of.id }, body: { reason } })}
          />
        </div>
      </Sheet>
    </>
  )
}

const SuspensionNotice = ({ of, since }: { of: UserDetail; since: string }) => {
  const { t } = useTranslation("admin")
  const { timeZone } = useMe()
  const name = of.firstName
  const restore = useRestore({
    done: () => toast({ text: t("user.suspend.restored", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmRestore = async (): Promise<void> => {
    const yes = await confirm({
      title: t("user.suspend.restoreTitle", { name }),
      text: t("user.suspend.restoreText", { name }),
      yes: t("user.suspend.restoreYes"),
    })
    if (yes) restore.mutate({ params: { userId: of.id } })
  }
  return (
    <Notice
      tone="danger"
      title={t("user.suspend.is", { day: dayAndMonth(since, timeZone) })}
      end={
        <Button variant="default" loading={restore.isPending} onClick={() => void confirmRestore()}>
          {t("user.suspend.restore")}
        </Button>
      }
    >
      {of.suspensionReason && t("user.suspend.reason", { reason: of.suspensionReason })}
    </Notice>
  )
}
