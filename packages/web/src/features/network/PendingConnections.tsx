import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { acceptedConnections, type Connection, pendingConnections } from "../../entities/connection/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

import { ConnectionSkeleton } from "./ConnectionSkeleton.tsx"
import css from "./connection-card.module.css"
import { PendingConnectionCard } from "./PendingConnectionCard.tsx"

interface Props {
  /** The action of the empty state. */
  find: ReactNode
  /** The request just sent. */
  first?: string | undefined
}

export const PendingConnections = ({ find, first }: Props) => {
  const { t } = useTranslation("network")
  const accepted = useQuery(acceptedConnections("client")).data?.items.find(
    connection => connection.id === first,
  )
  return (
    <QueryState
      from={useQuery(pendingConnections("client"))}
      loading={<ConnectionSkeleton />}
      what={t("what.pending")}
      empty={list =>
        list.items.length === 0 &&
        (accepted ? (
          <AcceptedNotice coach={accepted.coach} />
        ) : (
          <EmptyState
            object="envelope"
            title={t("empty.pending.title")}
            text={t("empty.pending.text")}
            action={find}
          />
        ))
      }
    >
      {list => (
        <div className={css.grid}>
          {accepted && <AcceptedNotice coach={accepted.coach} />}
          {[...list.items]
            .sort((a, b) => Number(b.id === first) - Number(a.id === first))
            .map(item => (
              <PendingConnectionCard key={item.id} of={item} isNew={item.id === first} />
            ))}
        </div>
      )}
    </QueryState>
  )
}

/** Shown in place of a request that was accepted while the page was open. */
const AcceptedNotice = ({ coach }: { coach: Connection["coach"] }) => {
  const { t } = useTranslation("network")
  return (
    <Notice
      tone="ok"
      live
      title={t("joined.title", { name: coach.firstName })}
      actions={
        <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }}>
          {t("book")}
        </LinkButton>
      }
    >
      {t("joined.text")}
    </Notice>
  )
}
