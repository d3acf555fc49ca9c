import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { acceptedConnections } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"

import css from "./connected-clients.module.css"

/** A coach's connected clients, on the coach's own page only. */
export const ConnectedClients = () => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  return (
    <Card title={t("clients.title")} sub={t("clients.sub")}>
      <QueryState
        from={useQuery(acceptedConnections("coach"))}
        what={t("clients.what")}
        empty={list =>
          list.items.length === 0 && (
            <EmptyState
              object="door"
              title={t("clients.empty")}
              text={t("clients.emptyText")}
              action={
                <LinkButton to="/clients" variant="light">
                  {t("clients.invite")}
                </LinkButton>
              }
            />
          )
        }
      >
        {list => (
          <ul className={css.clients}>
            {list.items.map(({ id, client, statusSince }) => (
              <li key={id}>
                <Link to="/clients/$clientId" params={{ clientId: client.id }} className={css.client}>
                  <Portrait person={client} side="client" size={46} />
                  <span>
                    <span className={css.name}>{fullName(client)}</span>
                    <span className="small ink-2">
                      {t("since", { day: dayAndMonth(statusSince, timeZone) })}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  )
}
