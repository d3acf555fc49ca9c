import { Button } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Connection, connection } from "../../entities/connection/api.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { ConnectionHistoryList } from "./ConnectionHistoryList.tsx"
import css from "./connection-card.module.css"

/** A connection's history, fetched when it is opened. */
export const ConnectionHistory = ({ of, before }: { of: Connection; before?: ReactNode }) => {
  const { t } = useTranslation("network")
  const [opened, setOpened] = useState(false)
  const id = useId()
  return (
    <>
      <div className={css.actions}>
        {before}
        <Button
          className={css.last ?? ""}
          variant="subtle"
          aria-expanded={opened}
          aria-controls={id}
          onClick={() => setOpened(!opened)}
          rightSection={
            <IconChevronDown size={18} style={{ rotate: opened ? "180deg" : "0deg" }} aria-hidden="true" />
          }
        >
          {t("history.title")}
          <span className="visually-hidden">{t("history.with", { name: of.coach.firstName })}</span>
        </Button>
      </div>
      <div id={id} hidden={!opened}>
        {opened && <OpenHistory of={of} />}
      </div>
    </>
  )
}

const OpenHistory = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("network")
  const query = useQuery(connection(of.id))
  return (
    <QueryState from={query} loading={<RowsSkeleton count={2} />} what={t("history.what")}>
      {found => <ConnectionHistoryList entries={found.history ?? []} name={of.coach.firstName} />}
    </QueryState>
  )
}
