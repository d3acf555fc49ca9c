import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useAnswerBooking } from "../../../entities/booking/api.ts"
import { useFeature } from "../../../entities/features/api.ts"
import type { Group } from "../../../entities/group/api.ts"
import { useJoinGroupWaitlist, useLeaveWaitlist } from "../../../entities/waitlist/api.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import css from "./groups.module.css"
import { type GroupCoach, useTakeSeatWithConfirm } from "./use-take-seat.tsx"

interface Props {
  group: Group
  coach: GroupCoach
  cost: string
}

const failed = (problem: Parameters<typeof problemText>[0]): void =>
  toast({ tone: "problem", text: problemText(problem) })

/** What a client can do: take a seat, join or leave the waitlist, answer an offer, or open their booking. */
export const SeatActions = (props: Props) => (
  <div className={css.answers}>
    <Actions {...props} />
  </div>
)

const Actions = ({ group, coach, cost }: Props) => {
  const { t } = useTranslation("groups")
  const { title, bookingId, offeredUntil, wait, can } = group
  const take = useTakeSeatWithConfirm(group, coach, cost)
  const [hasGroups, hasWaitlist] = [useFeature("group_sessions"), useFeature("waitlist")]
  const of = <span className="visually-hidden">{t("of", { title })}</span>
  if (bookingId && !offeredUntil)
    return (
      <LinkButton to="/bookings/$bookingId" params={{ bookingId }} variant="light">
        {t("join.mine")}
        {of}
      </LinkButton>
    )
  if (wait) return <LeaveWaitlist entryId={wait.entryId} title={title} />
  if (can.wait) return hasWaitlist ? <JoinWaitlist groupId={group.id} title={title} /> : null
  if (!hasGroups) return null
  return (
    <>
      {bookingId && <DeclineOffer bookingId={bookingId} title={title} />}
      <Button disabled={!can.take} loading={take.isPending} onClick={() => void take.confirmAndTake()}>
        {t(can.take ? "join.take" : "join.full")}
        {of}
      </Button>
    </>
  )
}

const JoinWaitlist = ({ groupId, title }: { groupId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const join = useJoinGroupWaitlist({ done: () => toast({ text: t("waitlist.joined", { title }) }), failed })
  return (
    <Button variant="light" loading={join.isPending} onClick={() => join.mutate({ params: { groupId } })}>
      {t("waitlist.join")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}

const LeaveWaitlist = ({ entryId, title }: { entryId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const leave = useLeaveWaitlist({ done: () => toast({ text: t("waitlist.left") }), failed })
  return (
    <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate({ params: { entryId } })}>
      {t("waitlist.leave")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}

const DeclineOffer = ({ bookingId, title }: { bookingId: string; title: string }) => {
  const { t } = useTranslation("groups")
  const decline = useAnswerBooking({ done: () => toast({ text: t("waitlist.passed") }), failed })
  return (
    <Button
      variant="subtle"
      loading={decline.isPending}
      onClick={() => decline.mutate({ params: { bookingId }, body: { status: "declined" } })}
    >
      {t("waitlist.pass")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}
