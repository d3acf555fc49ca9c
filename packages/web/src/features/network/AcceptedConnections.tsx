import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { acceptedConnections } from "../../entities/connection/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"

import { AcceptedConnectionCard } from "./AcceptedConnectionCard.tsx"
import { ConnectionSkeleton } from "./ConnectionSkeleton.tsx"
import css from "./connection-card.module.css"

export const AcceptedConnections = () => {
  const { t } = useTranslation("network")
  return (
    <QueryState
      from={useQuery(acceptedConnections("client"))}
      loading={<ConnectionSkeleton />}
      what={t("what.connected")}
      empty={list =>
        list.items.length === 0 && (
          <EmptyState
            object="door"
            title={t("empty.connected.title")}
            text={t("empty.connected.text")}
            action={
              <LinkButton to="/coaches" variant="light">
                {t("find")}
              </LinkButton>
            }
          />
        )
      }
    >
      {list => (
        <div className={css.grid}>
          {list.items.map(item => (
            <AcceptedConnectionCard key={item.id} of={item} />
          ))}
        </div>
      )}
    </QueryState>
  )
}
