import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { policyWords } from "../../../entities/booking/policy-text.ts"
import type { Item } from "../../../lib/contract.ts"
import { useMe } from "../../../lib/login.ts"
import { clock, longDay } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { type Group, useTakeSeat as useTake } from "./api.ts"

export type Coach = Pick<Item<"GET /bookings/coaches">, "id" | "firstName" | "policy">

/** Says what a seat costs and what cancelling would, then takes it. */
export const useTakeSeat = (group: Group, coach: Coach, cost: string) => {
  const { t } = useTranslation("groups")
  const { t: ofPolicy } = useTranslation("scheduling")
  const { timeZone: zone } = useMe()
  const { title, scheduledAt: at, price } = group
  const take = useTake({
    done: () => toast({ text: t("join.taken", { title }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const agreed = () =>
    policyWords(ofPolicy, {
      at,
      policy: coach.policy,
      price,
      zone,
      side: "client",
      name: coach.firstName,
      now: Date.now(),
    })
  const asked = async (): Promise<void> => {
    const when = `${longDay(at, zone)} ${clock(at, zone)}`
    const yes = await confirm({
      title: t("join.sure", { title }),
      text: (
        <>
          <p>{t("join.sureText", { when, kind: kindOf(group), price: cost })}</p>
          <p>{agreed().join(" ")}</p>
        </>
      ),
      yes: t("join.take"),
      no: t("join.not"),
    })
    if (yes) take.mutate({ params: { groupId: group.id } })
  }
  return { asked, isPending: take.isPending }
}
