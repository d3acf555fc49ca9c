import { Button, Checkbox } from "@mantine/core"
import { IconArrowsSort } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../../entities/connection/api.ts"
import { onDemand } from "../../../lib/on-demand.ts"
import { useNow } from "../../../lib/use-now.ts"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { BarButton, SelectionBar } from "../../../ui/inputs/SelectionBar.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"

import { RequestListSkeleton } from "./ListSkeleton.tsx"
import { RequestRow } from "./RequestRow.tsx"
import { ResolvedRequestRow } from "./ResolvedRequestRow.tsx"
import css from "./request-list.module.css"
import { useConnectionRequests } from "./use-connection-requests.ts"

const DeclineSheet = onDemand(async () => (await import("./DeclineSheet.tsx")).DeclineSheet)

interface Props {
  invite: ReactNode
  /** No session request is shown on this page either. */
  empty: boolean
}

/** Connection requests, answered one by one or in bulk, with the outcome of each. */
export const RequestList = ({ invite, empty }: Props) => {
  const { t } = useTranslation(["coaching", "common"])
  const phone = usePhone()
  const now = useNow()
  const [oldestFirst, setOldestFirst] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [declining, setDeclining] = useState<readonly Connection[]>([])
  const { list, answer, reopen } = useConnectionRequests(oldestFirst)

  const waiting = (list.data ?? []).filter(({ resolved }) => !resolved).map(({ connection }) => connection)
  const chosen = waiting.filter(({ id }) => picked.has(id))
  const choose = (ids: readonly string[], on: boolean): void =>
    setPicked(before => {
      const after = new Set(before)
      for (const id of ids) {
        if (on) after.add(id)
        else after.delete(id)
      }
      return after
    })
  const send = (requests: readonly Connection[], status: "accepted" | "declined", reason?: string): void => {
    answer(requests, status, reason)
    choose(
      requests.map(({ id }) => id),
      false,
    )
  }
  const order = oldestFirst ? t("requests.oldest") : t("requests.newest")

  return (
    <QueryState
      from={list}
      loading={<RequestListSkeleton />}
      what={t("requests.what")}
      empty={shown =>
        shown.length === 0 &&
        (empty ? (
          <EmptyState
            object="envelope"
            title={t("requests.empty")}
            text={t("requests.emptyText")}
            action={invite}
          />
        ) : (
          <p className="ink-2">{t("requests.emptyText")}</p>
        ))
      }
    >
      {shown => (
        <section className={css.requests} aria-label={t("tabs.requests")}>
          <div className={css.head}>
            <Checkbox
              checked={chosen.length > 0 && chosen.length === waiting.length}
              indeterminate={chosen.length > 0 && chosen.length < waiting.length}
              disabled={waiting.length === 0}
              onChange={event =>
                choose(
                  waiting.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
              aria-label={t("requests.all")}
              label={
                chosen.length > 0
                  ? t("requests.chosenOf", { count: chosen.length, of: waiting.length })
                  : t("requests.count", { count: waiting.length })
              }
            />
            <Button
              variant="subtle"
              leftSection={<IconArrowsSort size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setOldestFirst(!oldestFirst)}
              aria-label={t("requests.order", { order })}
            >
              {order}
            </Button>
          </div>
          <ul className={css.list}>
            {shown.map(({ connection, resolved }) =>
              resolved ? (
                <ResolvedRequestRow key={connection.id} of={resolved} onReopen={() => reopen(connection)} />
              ) : (
                <RequestRow
                  key={connection.id}
                  of={connection}
                  now={now}
                  chosen={picked.has(connection.id)}
                  choosing={chosen.length > 0}
                  onChoose={on => choose([connection.id], on)}
                  onAccept={() => send([connection], "accepted")}
                  onDecline={() => setDeclining([connection])}
                />
              ),
            )}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="default"
              className={css.more ?? ""}
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t("common:showMore")}
            </Button>
          )}
          {chosen.length > 0 && (
            <SelectionBar label={t("requests.chosen", { count: chosen.length })}>
              <BarButton onClick={() => setDeclining(chosen)}>
                {phone ? t("requests.decline") : t("requests.declineMany")}
              </BarButton>
              <BarButton main onClick={() => send(chosen, "accepted")}>
                {t("requests.acceptMany", { count: chosen.length })}
              </BarButton>
            </SelectionBar>
          )}
          {declining.length > 0 && (
            <DeclineSheet
              of={declining}
              onClose={() => setDeclining([])}
              onYes={reason => {
                send(declining, "declined", reason)
                setDeclining([])
              }}
            />
          )}
        </section>
      )}
    </QueryState>
  )
}
