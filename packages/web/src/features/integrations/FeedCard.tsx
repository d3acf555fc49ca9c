import { Button } from "@mantine/core"
import { IconCalendarPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { CopyField } from "../../ui/inputs/CopyField.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { feed, useCloseFeed, useOpenFeed } from "./api.ts"
import css from "./calendars.module.css"

const failed = (problem: Error): void => toast({ tone: "problem", text: problemText(problem) })

/** Opens, copies, renews and closes the secret address of one's own calendar feed. */
export const FeedCard = () => {
  const { t } = useTranslation("integrations")
  const open = useOpenFeed({ failed })
  return (
    <Card title={t("feed.title")} sub={t("feed.sub")}>
      <QueryState
        from={useQuery(feed)}
        loading={<SkeletonBlock height={60} round={18} />}
        what={t("feed.what")}
      >
        {({ address, createdAt }) =>
          address && createdAt ? (
            <OpenFeed address={address} createdAt={createdAt} />
          ) : (
            <div>
              <Button variant="light" loading={open.isPending} onClick={() => open.mutate({})}>
                {t("feed.make")}
              </Button>
            </div>
          )
        }
      </QueryState>
    </Card>
  )
}

const OpenFeed = ({ address, createdAt }: { address: string; createdAt: string }) => {
  const { t } = useTranslation("integrations")
  const { timeZone } = useMe()
  const renew = useOpenFeed({ failed, done: () => toast({ text: t("feed.renewed") }) })
  const close = useCloseFeed({ failed, done: () => toast({ text: t("feed.closed") }) })
  const confirmRenew = async (): Promise<void> => {
    const yes = await confirm({
      title: t("feed.renewTitle"),
      text: t("feed.renewText"),
      yes: t("feed.renewYes"),
    })
    if (yes) renew.mutate({})
  }
  const confirmClose = async (): Promise<void> => {
    const yes = await confirm({
      title: t("feed.closeTitle"),
      text: t("feed.closeText"),
      yes: t("feed.close"),
      danger: true,
    })
    if (yes) close.mutate({})
  }
  return (
    <>
      <CopyField small text={shortened(address)} copies={address} />
      <p className="small ink-2">{t("feed.since", { day: dayAndMonth(createdAt, timeZone) })}</p>
      <div className={css.buttons}>
        <Button
          component="a"
          href={address.replace(/^https?:/, "webcal:")}
          variant="light"
          leftSection={<IconCalendarPlus size={20} stroke={1.75} />}
        >
          {t("feed.subscribe")}
        </Button>
        <Button variant="default" loading={renew.isPending} onClick={() => void confirmRenew()}>
          {t("feed.renew")}
        </Button>
        <Button variant="subtle" loading={close.isPending} onClick={() => void confirmClose()}>
          {t("feed.close")}
        </Button>
      </div>
    </>
  )
}

/** Enough to recognise it; the secret itself is only copied to the clipboard. */
const shortened = (address: string): string => address.replace(/([^/]{4})[^/]+\.ics$/, "$1…")
