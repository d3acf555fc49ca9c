import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { policySentences } from "../../../entities/booking/policy-text.ts"
import type { ListedCoach } from "../../../entities/coach/api.ts"
import { type Group, useTakeSeat } from "../../../entities/group/api.ts"
import { useMe } from "../../../lib/login.ts"
import { longDay, timeText } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"

export type GroupCoach = Pick<ListedCoach, "id" | "firstName" | "policy">

/** Takes a seat after a confirmation that says what it and cancelling it cost. */
export const useTakeSeatWithConfirm = (group: Group, coach: GroupCoach, cost: string) => {
  const { t } = useTranslation("groups")
  const { t: tPolicy } = useTranslation("scheduling")
  const { timeZone: zone } = useMe()
  const { title, scheduledAt: at, price } = group
  const take = useTakeSeat({
    done: () => toast({ text: t("join.taken", { title }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const policy = () =>
    policySentences(tPolicy, {
      at,
      policy: coach.policy,
      price,
      zone,
      side: "client",
      name: coach.firstName,
      now: Date.now(),
    })
  const confirmAndTake = async (): Promise<void> => {
    const when = `${longDay(at, zone)} ${timeText(at, zone)}`
    const yes = await confirm({
      title: t("join.sure", { title }),
      text: (
        <>
          <p>{t("join.sureText", { when, kind: kindText(group), price: cost })}</p>
          <p>{policy().join(" ")}</p>
        </>
      ),
      yes: t("join.take"),
      no: t("join.not"),
    })
    if (yes) take.mutate({ params: { groupId: group.id } })
  }
  return { confirmAndTake, isPending: take.isPending }
}
