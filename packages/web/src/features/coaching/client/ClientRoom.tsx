import { useTranslation } from "react-i18next"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"
import { EndConnection } from "./EndConnection.tsx"
import { BodyCard, GoalsCard, WordsCard } from "./Facts.tsx"
import { ScopeLine } from "./ScopeLine.tsx"
import { SessionsCard } from "./SessionsCard.tsx"
import { useAskScope } from "./use-ask-scope.ts"

/** A connected client, as far as they share. */
export const ClientRoom = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const asking = useAskScope(client)
  return (
    <>
      <ScopeLine client={client} asking={asking} />
      <div className={css.columns}>
        <div className={css.column}>
          <GoalsCard client={client} asking={asking} />
          {client.message && (
            <Card title={t("words.title")} tone="sunken">
              <blockquote className={css.quote}>{client.message}</blockquote>
            </Card>
          )}
          <BodyCard client={client} asking={asking} />
        </div>
        <SessionsCard client={client} />
        <div className={css.column}>
          <WordsCard client={client} asking={asking} scope="injuries" />
          <WordsCard client={client} asking={asking} scope="nutrition" />
          <WordsCard client={client} asking={asking} scope="health" />
        </div>
      </div>
      <footer className={css.foot}>
        <p className="small ink-2">{t("looks", { name: client.firstName })}</p>
        <EndConnection client={client} />
      </footer>
    </>
  )
}
