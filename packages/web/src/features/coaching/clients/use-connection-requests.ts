import { useInfiniteQuery } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type Connection,
  pendingConnectionPages,
  useAnswerConnections,
  useChangeConnection,
} from "../../../entities/connection/api.ts"
import { call } from "../../../lib/api.ts"
import { isProblem } from "../../../lib/problem.ts"
import { msOf } from "../../../lib/times.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"

export type Answer = "accepted" | "declined"

/** A request that is no longer pending: answered on this page, or changed elsewhere meanwhile. */
export interface ResolvedRequest {
  connection: Connection
  outcome: Exclude<Connection["status"], "pending">
  /** Whether this page answered it. */
  mine: boolean
  saving: boolean
}

export type Waiting = { connection: Connection; settled: ResolvedRequest | undefined }

/**
 * The requests as this page shows them. An answered one stays in its place until the page is left, and one that
 * changed meanwhile says what happened to it.
 */
export const useConnectionRequests = (oldestFirst: boolean) => {
  const { t } = useTranslation("coaching")
  const list = useInfiniteQuery(pendingConnectionPages("coach"))
  const [settled, setSettled] = useState<ReadonlyMap<string, ResolvedRequest>>(new Map())
  const known = useRef<ReadonlyMap<string, Connection>>(new Map())

  const settle = useCallback((ids: readonly string[], next: (id: string) => ResolvedRequest | null): void => {
    setSettled(before => {
      const after = new Map(before)
      for (const id of ids) {
        const one = next(id)
        if (one) after.set(id, one)
        else after.delete(id)
      }
      return after
    })
  }, [])

  /** Fetches the outcome of a request that left the list. */
  const lookAgain = useCallback(
    async (id: string): Promise<void> => {
      const found = await call("GET /connections/{id}", { params: { id } }).catch(() => null)
      if (found === null || found.status === "pending") return settle([id], () => null)
      const { status: outcome } = found
      settle([id], () => ({ connection: found, outcome, mine: false, saving: false }))
    },
    [settle],
  )

  const waiting = list.data
  useEffect(() => {
    if (!waiting) return
    const now = new Map(waiting.map(each => [each.id, each]))
    for (const id of known.current.keys()) if (!now.has(id) && !settled.has(id)) void lookAgain(id)
    known.current = now
  }, [waiting, settled, lookAgain])

  const refused = (id: string, problem: unknown): void => {
    if (isProblem(problem, "wrong_status", "already_connected")) void lookAgain(id)
    else {
      settle([id], () => null)
      toast({ tone: "problem", text: t("requests.nothingSent", { reason: problemText(problem) }) })
    }
  }

  const one = useChangeConnection({
    done: (_, { params }) => settleSaved([params.id]),
    failed: (problem, { params }) => refused(params.id, problem),
  })
  const back = useChangeConnection({
    done: (_, { params }) => settle([params.id], () => null),
    failed: (problem, { params }) => {
      void lookAgain(params.id)
      toast({ tone: "problem", text: problemText(problem) })
    },
  })
  const many = useAnswerConnections({
    done: ({ results }) => {
      for (const result of results) if (!result.ok) void lookAgain(result.id)
      settleSaved(results.filter(result => result.ok).map(result => result.id))
    },
    failed: (problem, { body }) => {
      settle(body.ids, () => null)
      toast({ tone: "problem", text: t("requests.nothingSent", { reason: problemText(problem) }) })
    },
  })

  const settleSaved = (ids: readonly string[]): void =>
    setSettled(
      before =>
        new Map([...before].map(([id, was]) => [id, ids.includes(id) ? { ...was, saving: false } : was])),
    )

  const answer = (which: readonly Connection[], status: Answer, reason?: string): void => {
    const ids = which.map(each => each.id)
    const byId = new Map(which.map(each => [each.id, each]))
    settle(ids, id => {
      const connection = byId.get(id)
      return connection ? { connection, outcome: status, mine: true, saving: true } : null
    })
    const body = { status, ...(reason && { reason }) }
    const [first] = ids
    if (ids.length > 1) many.mutate({ body: { ids, ...body } })
    else if (first) one.mutate({ params: { id: first }, body })
  }

  /** Puts a declined request back into the queue. */
  const reopen = ({ id }: Connection): void => back.mutate({ params: { id }, body: { status: "pending" } })

  const shown = [
    ...(waiting ?? []).map(connection => ({ connection, settled: settled.get(connection.id) })),
    ...[...settled.values()]
      .filter(each => !waiting?.some(({ id }) => id === each.connection.id))
      .map(each => ({ connection: each.connection, settled: each })),
  ].toSorted((a, b) => {
    const later = msOf(b.connection.requestedAt) - msOf(a.connection.requestedAt)
    return oldestFirst ? -later : later
  })

  return { list: { ...list, data: waiting && shown }, answer, reopen }
}
