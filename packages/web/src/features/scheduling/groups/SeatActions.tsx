import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { type Group, useLeaveLine, usePassOn, useWaitForSeat } from "./api.ts"
import css from "./groups.module.css"
import { type Coach, useTakeSeat } from "./use-take-seat.tsx"

interface Props {
  group: Group
  coach: Coach
  cost: string
}

const failed = (problem: Parameters<typeof problemText>[0]): void =>
  toast({ tone: "problem", text: problemText(problem) })

/** What a client can do about a seat: take it, wait for one, answer an offer, or see their own. */
export const SeatActions = (props: Props) => (
  <div className={css.answers}>
    <Actions {...props} />
  </div>
)

const Actions = ({ group, coach, cost }: Props) => {
  const { t } = useTranslation("groups")
  const { title, bookingId, offeredUntil, wait, can } = group
  const take = useTakeSeat(group, coach, cost)
  const of = <span className="visually-hidden">{t("of", { title })}</span>
  if (bookingId && !offeredUntil)
    return (
      <LinkButton to="/bookings/$bookingId" params={{ bookingId }} variant="light">
        {t("join.mine")}
        {of}
      </LinkButton>
    )
  if (wait) return <LeaveLine entryId={wait.entryId} title={title} />
  if (can.wait) return <WaitForSeat groupId={group.id} title={title} />
  return (
    <>
      {bookingId && <PassOn bookingId={bookingId} title={title} />}
      <Button disabled={!can.take} loading={take.isPending} onClick={() => void take.asked()}>
        {t(can.take ? "join.take" : "join.full")}
        {of}
      </Button>
    </>
  )
}

const WaitForSeat = ({ groupId, title }: { groupId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const wait = useWaitForSeat({ done: () => toast({ text: t("line.joined", { title }) }), failed })
  return (
    <Button variant="light" loading={wait.isPending} onClick={() => wait.mutate({ params: { groupId } })}>
      {t("line.join")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}

const LeaveLine = ({ entryId, title }: { entryId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const leave = useLeaveLine({ done: () => toast({ text: t("line.left") }), failed })
  return (
    <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({ params: { entryId } })}>
      {t("line.leave")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}

const PassOn = ({ bookingId, title }: { bookingId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const pass = usePassOn({ done: () => toast({ text: t("line.passed") }), failed })
  return (
    <Button
      variant="subtle"
      loading={pass.isPending}
      onClick={() => pass.mutate({ params: { bookingId }, body: { status: "declined" } })}
    >
      {t("line.pass")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}
