import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Row, RowList } from "../../ui/layout/Row.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { type Blocked, blocked, useBlock, useUnblock } from "./api.ts"

/** The blocked people, each with a button to unblock. */
export const BlockedCard = () => {
  const { t } = useTranslation("relationships")
  return (
    <Card title={t("blocked.title")} sub={t("blocked.text")}>
      <QueryState
        from={useQuery(blocked)}
        what={t("blocked.what")}
        loading={<RowsSkeleton count={1} />}
        empty={list => list.items.length === 0 && <p className="ink-2">{t("blocked.nobody")}</p>}
      >
        {list => (
          <RowList>
            {list.items.map(person => (
              <BlockedRow key={person.id} person={person} />
            ))}
          </RowList>
        )}
      </QueryState>
    </Card>
  )
}

const BlockedRow = ({ person }: { person: Blocked }) => {
  const { t } = useTranslation("relationships")
  const { timeZone } = useMe()
  const failed = (problem: Error): void => toast({ tone: "problem", text: problemText(problem) })
  const params = { userId: person.id }
  const block = useBlock({ failed })
  const unblock = useUnblock({
    failed,
    done: () =>
      toast({
        text: t("blocked.unblocked", { name: person.firstName }),
        undo: () => block.mutate({ params }),
      }),
  })
  return (
    <Row
      as="li"
      start={<Avatar person={person} />}
      title={fullName(person)}
      text={t("blocked.since", { day: dayAndMonth(person.blockedAt, timeZone) })}
      end={
        <Button
          variant="default"
          size="sm"
          aria-label={t("blocked.unblockOf", { name: person.firstName })}
          onClick={() => unblock.mutate({ params })}
        >
          {t("blocked.unblock")}
        </Button>
      }
    />
  )
}
