import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import { myWaitlist, useLeaveWaitlist, type WaitlistEntry } from "../../../entities/waitlist/api.ts"
import { positionText, wantedText } from "../../../entities/waitlist/waitlist-text.ts"
import { useMe } from "../../../lib/login.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { DividedList } from "../../../ui/layout/DividedList.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"

import css from "./waitlist.module.css"

/** The waitlists that the client is on, with their position; offers are shown among the requests instead. */
export const MyWaitlistCard = () => {
  const { t } = useTranslation("waitlist")
  const waitlist = useQuery(myWaitlist)
  const waiting = waitlist.data?.items.filter(entry => entry.status === "waiting") ?? []
  if (waiting.length === 0) return null
  return (
    <Card title={t("mine.title")}>
      <DividedList tight>
        {waiting.map(entry => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </DividedList>
    </Card>
  )
}

const EntryRow = ({ entry }: { entry: WaitlistEntry }) => {
  const { t } = useTranslation("waitlist")
  const { timeZone } = useMe()
  const leave = useLeaveWaitlist({
    done: () => toast({ text: t("left") }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (
    <li className={css.row}>
      <Avatar person={entry.coach} side="coach" size={48} />
      <div className={css.words}>
        <Link to="/coaches/$coachId" params={{ coachId: entry.coachId }} className={css.name}>
          {fullName(entry.coach)}
        </Link>
        <p className="small ink-2">
          {t("mine.line", { when: wantedText(t, entry, timeZone), kind: kindText(entry) })}
        </p>
        {entry.position !== null && <p className="small ink-2">{positionText(t, entry.position)}</p>}
      </div>
      <Button
        variant="subtle"
        size="sm"
        loading={leave.isPending}
        onClick={() => leave.mutate({ params: { entryId: entry.id } })}
      >
        {t("leaveShort")}
        <span className="visually-hidden">, {fullName(entry.coach)}</span>
      </Button>
    </li>
  )
}
