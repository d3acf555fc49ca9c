import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { kindOf } from "../../lib/bookings.ts"
import type { Item } from "../../lib/contract.ts"
import { useMe } from "../../lib/login.ts"
import { moneyText } from "../../lib/money.ts"
import { policyWords } from "../../lib/policy-words.ts"
import { clock, clocksDiffer, longDay, shortDay } from "../../lib/times.ts"
import { ask } from "../../ui/ask.ts"
import { LinkButton } from "../../ui/buttons.tsx"
import { Card } from "../../ui/Card.tsx"
import { problemText } from "../../ui/problems.tsx"
import { say } from "../../ui/say.ts"
import { TypeIcon } from "../../ui/TypeIcon.tsx"
import { Zone } from "../../ui/Zone.tsx"
import { type Group, groupsOf, useTakeSeat } from "./api.ts"
import css from "./groups.module.css"

type Coach = Pick<Item<"GET /bookings/coaches">, "id" | "firstName" | "policy">

/** A connected coach's coming group sessions, with a seat to take; nothing where there is none. */
export const CoachGroups = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("groups")
  const groups = useQuery(groupsOf(coach.id))
  const items = groups.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t("join.title")} sub={t("join.sub")}>
      <ul className={css.rows}>
        {items.map(group => (
          <GroupRow key={group.id} group={group} coach={coach} />
        ))}
      </ul>
    </Card>
  )
}

interface RowProps {
  group: Group
  coach: Coach
}

const GroupRow = ({ group, coach }: RowProps) => {
  const { t } = useTranslation("groups")
  const { timeZone } = useMe()
  const { title, price, scheduledAt } = group
  const left = group.seats - group.taken
  const cost = price.amount > 0 ? moneyText(price.amount, price.currency) : t("free")
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3>{title}</h3>
        <p>
          {shortDay(scheduledAt, timeZone)}, {clock(scheduledAt, timeZone)}
        </p>
        {clocksDiffer(scheduledAt, timeZone, group.coachTimeZone) && (
          <Zone at={scheduledAt} zone={group.coachTimeZone} />
        )}
        <p className={`small ink-2 ${css.kind}`}>
          <TypeIcon type={group.type} size={16} />
          {kindOf(group)} · {cost}
        </p>
        <p className="small ink-2">{left > 0 ? t("join.left", { count: left }) : t("join.full")}</p>
      </div>
      <SeatButton group={group} coach={coach} cost={cost} />
    </li>
  )
}

const SeatButton = ({ group, coach, cost }: RowProps & { cost: string }) => {
  const { t } = useTranslation("groups")
  const { t: ofPolicy } = useTranslation("scheduling")
  const { timeZone } = useMe()
  const { title, bookingId, scheduledAt } = group
  const take = useTakeSeat({
    done: () => say({ text: t("join.taken", { title }) }),
    failed: problem => say({ tone: "problem", text: problemText(problem) }),
  })
  if (bookingId)
    return (
      <LinkButton to="/bookings/$bookingId" params={{ bookingId }} variant="light">
        {t("join.mine")}
        <span className="heard">{t("of", { title })}</span>
      </LinkButton>
    )
  const asked = async (): Promise<void> => {
    const agreed = policyWords(ofPolicy, {
      at: scheduledAt,
      policy: coach.policy,
      price: group.price,
      zone: timeZone,
      side: "client",
      name: coach.firstName,
      now: Date.now(),
    })
    const yes = await ask({
      title: t("join.sure", { title }),
      text: (
        <>
          <p>
            {t("join.sureText", {
              when: `${longDay(scheduledAt, timeZone)} ${clock(scheduledAt, timeZone)}`,
              kind: kindOf(group),
              price: cost,
            })}
          </p>
          <p>{agreed.join(" ")}</p>
        </>
      ),
      yes: t("join.take"),
      no: t("join.not"),
    })
    if (yes) take.mutate({ params: { groupId: group.id } })
  }
  return (
    <Button disabled={group.taken >= group.seats} loading={take.isPending} onClick={() => void asked()}>
      {t(group.taken >= group.seats ? "join.full" : "join.take")}
      <span className="heard">{t("of", { title })}</span>
    </Button>
  )
}
