import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindOf } from "../../../entities/booking/booking.ts"
import { placeInLine } from "../../../entities/waitlist/position-text.ts"
import { useMe } from "../../../lib/login.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { LinedList } from "../../../ui/layout/LinedList.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { myWaits, useLeave, type Wait } from "./api.ts"
import css from "./waitlist.module.css"
import { whenOf } from "./words.ts"

/** Where the client waits and how far in line; nothing where they wait nowhere. Offers stand among what awaits a yes. */
export const MyWaits = () => {
  const { t } = useTranslation("waitlist")
  const waits = useQuery(myWaits)
  const waiting = waits.data?.items.filter(entry => entry.status === "waiting") ?? []
  if (waiting.length === 0) return null
  return (
    <Card title={t("mine.title")}>
      <LinedList tight>
        {waiting.map(entry => (
          <WaitRow key={entry.id} of={entry} />
        ))}
      </LinedList>
    </Card>
  )
}

const WaitRow = ({ of }: { of: Wait }) => {
  const { t } = useTranslation("waitlist")
  const { timeZone } = useMe()
  const leave = useLeave({
    done: () => toast({ text: t("left") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (
    <li className={css.row}>
      <Avatar person={of.coach} side="coach" size={48} />
      <div className={css.words}>
        <Link to="/coaches/$coachId" params={{ coachId: of.coachId }} className={css.name}>
          {fullName(of.coach)}
        </Link>
        <p className="small ink-2">{t("mine.line", { when: whenOf(t, of, timeZone), kind: kindOf(of) })}</p>
        {of.position !== null && <p className="small ink-2">{placeInLine(t, of.position)}</p>}
      </div>
      <Button
        variant="subtle"
        size="sm"
        loading={leave.isPending}
        onClick={() => leave.mutate({ params: { entryId: of.id } })}
      >
        {t("leaveShort")}
        <span className="visually-hidden">, {fullName(of.coach)}</span>
      </Button>
    </li>
  )
}
