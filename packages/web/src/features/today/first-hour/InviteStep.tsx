import { Button } from "@mantine/core"
import { IconCopy } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Invite, invites, useCreateInvite } from "../../../entities/connection/api.ts"
import { newestSharable } from "../../../entities/connection/invites.ts"
import { useNow } from "../../../lib/use-now.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import css from "./first-hour.module.css"
import { Step } from "./Step.tsx"

const DAY = 86_400_000

/** An invite that is created and copied with one press. */
export const InviteStep = ({ isDone, isNow }: { isDone: boolean; isNow: boolean }) => {
  const { t } = useTranslation("firstHour")
  const { data } = useQuery(invites)
  const now = useNow()
  const [failedToCopy, setFailedToCopy] = useState(false)
  const copy = async ({ url }: Pick<Invite, "url">): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      toast({ text: t("invite.copied") })
    } catch {
      setFailedToCopy(true)
    }
  }
  const create = useCreateInvite({
    done: created => void copy(created),
    failed: problem => toast({ text: problemText(problem), tone: "problem" }),
  })
  const made = create.data ?? newestSharable(data?.items ?? [], now)
  const copyOrCreate = (): void => {
    if (made) void copy(made)
    else
      create.mutate({
        body: { maxUses: 1, expiresAt: new Date(Date.now() + 30 * DAY).toISOString() },
      })
  }
  return (
    <Step
      step={4}
      state={isDone ? "done" : isNow ? "now" : "later"}
      title={t("invite.title")}
      text={isDone || isNow ? t("invite.until") : t("invite.later")}
    >
      <div className={css.invite}>
        <div className={css.words}>
          {made && (
            <p className={css.link}>
              <span className="visually-hidden">{t("invite.link")}: </span>
              {made.url}
            </p>
          )}
          <p className="small">{t("invite.text")}</p>
          {failedToCopy && (
            <p className="small" role="status">
              {t("invite.byHand")}
            </p>
          )}
        </div>
        <Button
          leftSection={<IconCopy size={20} aria-hidden="true" />}
          loading={create.isPending}
          disabled={!isNow && !isDone}
          onClick={copyOrCreate}
        >
          {t(isDone ? "invite.again" : "invite.copy")}
        </Button>
      </div>
    </Step>
  )
}
