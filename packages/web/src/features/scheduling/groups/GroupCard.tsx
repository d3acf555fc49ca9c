import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { type OwnGroup, useCancelGroup } from "../../../entities/group/api.ts"
import { useMe } from "../../../lib/login.ts"
import { moneyText } from "../../../lib/money.ts"
import { longDay, msOf, timeText } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { Meter } from "../../../ui/charts/Meter.tsx"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { Time } from "../../../ui/time/Time.tsx"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import css from "./groups.module.css"

/** A coach's own group session: when, how many seats are taken, and by whom. */
export const GroupCard = ({ group, onChange }: { group: OwnGroup; onChange: () => void }) => {
  const { t } = useTranslation("groups")
  const { timeZone } = useMe()
  const now = useNow()
  const { title, price, seats, taken, waiting, participants } = group
  const ahead = group.status === "open" && msOf(group.scheduledAt) > now
  return (
    <Card title={title} sub={group.status === "open" ? undefined : t(`status.${group.status}`)}>
      <div className={css.when}>
        <Time at={group.scheduledAt} zone={timeZone} size={54} />
        <div>
          <p>
            {longDay(group.scheduledAt, timeZone)}, {timeText(group.scheduledAt, timeZone)}–
            {timeText(group.endsAt, timeZone)}
          </p>
          <p className={`ink-2 ${css.kind}`}>
            <TypeIcon type={group.type} size={18} />
            {kindText(group)} ·{" "}
            {price.amount > 0 ? t("each", { price: moneyText(price.amount, price.currency) }) : t("free")}
          </p>
        </div>
      </div>
      {group.status === "open" && (
        <Meter
          label={t("seatsLabel")}
          valueText={[t("seats", { taken, seats }), waiting > 0 && t("waitlist.waiting", { count: waiting })]
            .filter(Boolean)
            .join(", ")}
          share={taken / seats}
          colour="side"
        />
      )}
      {participants.length === 0 && group.status === "open" && <p className="ink-2">{t("nobody")}</p>}
      {participants.length > 0 && (
        <ul className={css.people} aria-label={t("who")}>
          {participants.map(({ bookingId, status, client }) => (
            <li key={bookingId}>
              <Link to="/bookings/$bookingId" params={{ bookingId }} className={css.person}>
                <Avatar person={client} side="client" size={32} />
                {status === "pending" ? t("waitlist.offered", { name: fullName(client) }) : fullName(client)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {ahead && (
        <div className={css.actions}>
          <Button variant="default" onClick={onChange}>
            {t("edit")}
            <span className="visually-hidden">{t("of", { title })}</span>
          </Button>
          <CancelButton group={group} />
        </div>
      )}
    </Card>
  )
}

const CancelButton = ({ group }: { group: OwnGroup }) => {
  const { t } = useTranslation("groups")
  const { id, title, taken } = group
  const cancel = useCancelGroup({
    done: () => toast({ text: t("askCancel.done") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmAndCancel = async (): Promise<void> => {
    const yes = await confirm({
      title: t("askCancel.title", { title }),
      text: taken === 0 ? t("askCancel.none") : t("askCancel.text", { count: taken }),
      yes: t("askCancel.yes"),
      danger: true,
    })
    if (yes) cancel.mutate({ params: { groupId: id } })
  }
  return (
    <Button variant="subtle" loading={cancel.isPending} onClick={() => void confirmAndCancel()}>
      {t("cancel")}
      <span className="visually-hidden">{t("of", { title })}</span>
    </Button>
  )
}
