import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Availability, availability } from "../../../entities/availability/api.ts"
import { type OwnPage, ownPage } from "../../../entities/coach/api.ts"
import { useMe } from "../../../lib/login.ts"
import { longDay, timeText } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../../ui/feedback/Skeletons.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { Columns } from "../../../ui/layout/Page.tsx"
import { type Prices, pricesOf, usePublishPage } from "./api.ts"
import css from "./first-hour.module.css"
import { HoursStep } from "./HoursStep.tsx"
import { InviteStep } from "./InviteStep.tsx"
import { PagePreview, useFirstSlots } from "./PagePreview.tsx"
import { PageStep } from "./PageStep.tsx"
import { PricesStep } from "./PricesStep.tsx"
import { ProgressArc } from "./ProgressArc.tsx"
import { doneSteps, STEPS } from "./steps.ts"

/** A new coach's way to the first invite: hours, prices, page and invite, with what clients will see. */
export const FirstHour = () => {
  const { t } = useTranslation("firstHour")
  const me = useMe()
  const page = useQuery(ownPage)
  const hours = useQuery(availability)
  const prices = useQuery(pricesOf(me.id))
  const loading = <CardSkeleton count={2} />
  return (
    <QueryState from={page} loading={loading} what={t("what")}>
      {pageNow => (
        <QueryState from={hours} loading={loading} what={t("what")}>
          {hoursNow => (
            <QueryState from={prices} loading={loading} what={t("what")}>
              {pricesNow => <Steps page={pageNow} hours={hoursNow} prices={pricesNow} />}
            </QueryState>
          )}
        </QueryState>
      )}
    </QueryState>
  )
}

interface Props {
  page: OwnPage
  hours: Availability
  prices: Prices
}

const Steps = ({ page, hours, prices }: Props) => {
  const { t } = useTranslation("firstHour")
  const me = useMe()
  const now = useNow()
  const [headline, setHeadline] = useState(me.coach?.headline || t("page.example"))
  const done = doneSteps(page)
  const left = STEPS - done
  const isLive = page.publishedAt !== null
  const below = left === 0 ? t("ready") : left === 1 ? t("oneLeft") : t("minutes", { count: left })
  return (
    <Columns side={<PagePreview page={page} prices={prices} headline={headline} now={now} />}>
      <Card as="div" className={css.top ?? ""}>
        <ProgressArc done={done} all={STEPS} below={below} />
        {isLive ? (
          <LiveNow now={now} />
        ) : (
          <div className={css.words}>
            <h2>{t("start.title")}</h2>
            <p className="ink-2">{t("start.text")}</p>
          </div>
        )}
      </Card>
      <Card as="div">
        <ol className={css.steps} aria-label={t("title")}>
          <HoursStep hours={hours} isDone={page.hasHours} />
          <PricesStep prices={prices} isDone={page.hasPrices} isNow={page.hasHours} />
          <PageStep page={page} headline={headline} setHeadline={setHeadline} />
          <InviteStep isDone={page.hasInvited} isNow={isLive} />
        </ol>
      </Card>
    </Columns>
  )
}

const LiveNow = ({ now }: { now: number }) => {
  const { t } = useTranslation("firstHour")
  const me = useMe()
  const [first] = useFirstSlots(me.id, now) ?? []
  const takeOffline = usePublishPage(problem => toast({ text: problemText(problem), tone: "problem" }))
  return (
    <div className={css.words} role="status">
      <h2>{t("live.title")}</h2>
      <p className="ink-2">
        {first
          ? t("live.text", { day: longDay(first, me.timeZone), time: timeText(first, me.timeZone) })
          : t("live.noTime")}
      </p>
      <div className={css.actions}>
        <LinkButton to="/coaches/$coachId" params={{ coachId: me.id }} variant="default">
          {t("live.open")}
        </LinkButton>
        <Button
          variant="subtle"
          loading={takeOffline.isPending}
          onClick={() =>
            takeOffline.mutate(
              { body: { published: false } },
              { onSuccess: () => toast({ text: t("live.offline") }) },
            )
          }
        >
          {t("live.takeOffline")}
        </Button>
      </div>
    </div>
  )
}
