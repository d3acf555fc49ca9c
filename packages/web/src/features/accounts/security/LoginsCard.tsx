import { Button } from "@mantine/core"
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { dayAndMonth, relativeTime } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { IconTile } from "../../../ui/illustrations/IconTile.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Row, RowList } from "../../../ui/layout/Row.tsx"
import { type Login, logins, useEndLogin, useEndOtherLogins } from "./api.ts"
import { StateLabel } from "./StateLabel.tsx"

export const LoginsCard = () => {
  const { t } = useTranslation("security")
  const query = useQuery(logins)
  const others = query.data?.items.filter(login => !login.current).length ?? 0
  return (
    <Card title={t("logins.title")} sub={t("logins.sub")} aside={others > 0 && <EndOthers count={others} />}>
      <QueryState from={query} what={t("logins.what")} loading={<RowsSkeleton count={2} />}>
        {list => (
          <RowList>
            {list.items.map(login => (
              <LoginRow key={login.id} login={login} />
            ))}
          </RowList>
        )}
      </QueryState>
    </Card>
  )
}

const EndOthers = ({ count }: { count: number }) => {
  const { t } = useTranslation("security")
  const end = useEndOtherLogins({
    done: () => toast({ text: t("logins.endedOthers") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmEnd = async (): Promise<void> => {
    const yes = await confirm({
      title: t("logins.endOthersTitle"),
      text: t("logins.endOthersText", { count }),
      yes: t("logins.endOthersYes"),
      danger: true,
    })
    if (yes) end.mutate({})
  }
  return (
    <Button variant="subtle" onClick={() => void confirmEnd()} loading={end.isPending}>
      {t("logins.endOthers")}
    </Button>
  )
}

const isPhone = (device: string): boolean => /iPhone|iPad|Android/.test(device)

const LoginRow = ({ login }: { login: Login }) => {
  const { t } = useTranslation("security")
  const { timeZone } = useMe()
  const { device, ip } = login
  const end = useEndLogin({
    done: () => toast({ text: t("logins.ended", { device }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmEnd = async (): Promise<void> => {
    const yes = await confirm({
      title: t("logins.endTitle"),
      text: t("logins.endText", { device }),
      yes: t("logins.endYes"),
      danger: true,
    })
    if (yes) end.mutate({ params: { loginId: login.id } })
  }
  const details = [
    !login.current && t("logins.seen", { ago: relativeTime(login.lastSeenAt) }),
    t("logins.since", { day: dayAndMonth(login.createdAt, timeZone) }),
    ip && t("logins.address", { ip }),
  ]
  return (
    <Row
      as="li"
      start={
        <IconTile
          icon={isPhone(device) ? <IconDeviceMobile /> : <IconDeviceDesktop />}
          colour={login.current ? "side" : "plain"}
        />
      }
      title={device}
      text={details.filter(Boolean).join(" · ")}
      end={
        login.current ? (
          <StateLabel good text={t("logins.here")} />
        ) : (
          <Button
            variant="default"
            size="sm"
            onClick={() => void confirmEnd()}
            aria-label={t("logins.endOf", { device })}
          >
            {t("logins.end")}
          </Button>
        )
      }
    />
  )
}
