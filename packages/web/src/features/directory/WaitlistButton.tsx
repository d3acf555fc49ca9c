import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { myWaitlist, useJoinWaitlist, useLeaveWaitlist } from "../../entities/waitlist/api.ts"
import { isProblem } from "../../lib/problem.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

interface Props {
  coach: ListedCoach
  size: "md" | "lg"
  fullWidth: boolean
}

/** For a connected coach without free times: join the waitlist, see the offer, or leave it. */
export const WaitlistButton = ({ coach, size, fullWidth }: Props) => {
  const { t } = useTranslation("waitlist")
  const name = coach.firstName
  const waits = useQuery(myWaitlist)
  const failed = (problem: Parameters<typeof problemText>[0]): void =>
    toast({
      tone: "problem",
      text: isProblem(problem, "times_are_free") ? t("free") : problemText(problem),
    })
  const join = useJoinWaitlist({ done: () => toast({ text: t("joined", { name }) }), failed })
  const leave = useLeaveWaitlist({ done: () => toast({ text: t("left") }), failed })
  const buttonProps = { size, fullWidth }
  const mine = waits.data?.items.find(
    ({ coachId, day, group }) => coachId === coach.id && day === null && group === null,
  )
  if (mine?.offer)
    return (
      <LinkButton to="/bookings/$bookingId" params={{ bookingId: mine.offer.bookingId }} {...buttonProps}>
        {t("offeredNow")}
      </LinkButton>
    )
  if (mine)
    return (
      <Button
        variant="default"
        loading={leave.isPending}
        onClick={() => leave.mutate({ params: { entryId: mine.id } })}
        {...buttonProps}
      >
        {t("leave")}
        <span className="visually-hidden">, {name}</span>
      </Button>
    )
  return (
    <Button
      variant={size === "lg" ? "filled" : "light"}
      loading={join.isPending}
      disabled={waits.isPending}
      onClick={() => join.mutate({ params: { coachId: coach.id }, body: {} })}
      {...buttonProps}
    >
      {t("join")}
      <span className="visually-hidden">, {name}</span>
    </Button>
  )
}
