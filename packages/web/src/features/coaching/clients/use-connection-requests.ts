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

type Answer = "accepted" | "declined"

/** A request that is no longer pending: answered on this page, or changed elsewhere meanwhile. */
export interface ResolvedRequest {
  connection: Connection
  outcome: Exclude<Connection["status"], "pending">
  /** Whether this page answered it. */
  answeredHere: boolean
  saving: boolean
}

/**
 * Connection requests with their outcome. An answered request stays in its place until the page is left, and one that
 * was changed elsewhere shows what happened to it.
 */
export const useConnectionRequests = (oldestFirst: boolean) => {
  const { t } = useTranslation("coaching")
  const list = useInfiniteQuery(pendingConnectionPages("coach"))
  const [resolved, setResolved] = useState<ReadonlyMap<string, ResolvedRequest>>(new Map())
  const previous = useRef<ReadonlyMap<string, Connection>>(new Map())

  const resolve = useCallback(
    (ids: readonly string[], next: (id: string) => ResolvedRequest | null): void => {
      setResolved(before => {
        const after = new Map(before)
        for (const id of ids) {
          const request = next(id)
          if (request) after.set(id, request)
          else after.delete(id)
        }
        return after
      })
    },
    [],
  )

  /** Fetches the outcome of a request that left the list. */
  const fetchOutcome = useCallback(
    async (id: string): Promise<void> => {
      const found = await call("GET /connections/{id}", { params: { id } }).catch(() => null)
      if (found === null || found.status === "pending") return resolve([id], () => null)
      const { status: outcome } = found
      resolve([id], () => ({ connection: found, outcome, answeredHere: false, saving: false }))
    },
    [resolve],
  )

  const waiting = list.data
  useEffect(() => {
    if (!waiting) return
    const now = new Map(waiting.map(connection => [connection.id, connection]))
    for (const id of previous.current.keys()) if (!now.has(id) && !resolved.has(id)) void fetchOutcome(id)
    previous.current = now
  }, [waiting, resolved, fetchOutcome])

  const onRefused = (id: string, problem: unknown): void => {
    if (isProblem(problem, "wrong_status", "already_connected")) void fetchOutcome(id)
    else {
      resolve([id], () => null)
      toast({ tone: "problem", text: t("requests.nothingSent", { reason: problemText(problem) }) })
    }
  }

  const answerOne = useChangeConnection({
    done: (_, { params }) => markSaved([params.id]),
    failed: (problem, { params }) => onRefused(params.id, problem),
  })
  const reopenOne = useChangeConnection({
    done: (_, { params }) => resolve([params.id], () => null),
    failed: (problem, { params }) => {
      void fetchOutcome(params.id)
      toast({ tone: "problem", text: problemText(problem) })
    },
  })
  const answerMany = useAnswerConnections({
    done: ({ results }) => {
      for (const result of results) if (!result.ok) void fetchOutcome(result.id)
      markSaved(results.filter(result => result.ok).map(result => result.id))
    },
    failed: (problem, { body }) => {
      resolve(body.ids, () => null)
      toast({ tone: "problem", text: t("requests.nothingSent", { reason: problemText(problem) }) })
    },
  })

  const markSaved = (ids: readonly string[]): void =>
    setResolved(
      before =>
        new Map([...before].map(([id, was]) => [id, ids.includes(id) ? { ...was, saving: false } : was])),
    )

  const answer = (requests: readonly Connection[], status: Answer, reason?: string): void => {
    const ids = requests.map(({ id }) => id)
    const byId = new Map(requests.map(connection => [connection.id, connection]))
    resolve(ids, id => {
      const connection = byId.get(id)
      return connection ? { connection, outcome: status, answeredHere: true, saving: true } : null
    })
    const body = { status, ...(reason && { reason }) }
    const [first] = ids
    if (ids.length > 1) answerMany.mutate({ body: { ids, ...body } })
    else if (first) answerOne.mutate({ params: { id: first }, body })
  }

  /** Makes a declined request pending again. */
  const reopen = ({ id }: Connection): void =>
    reopenOne.mutate({ params: { id }, body: { status: "pending" } })

  const requests = [
    ...(waiting ?? []).map(connection => ({ connection, resolved: resolved.get(connection.id) })),
    ...[...resolved.values()]
      .filter(request => !waiting?.some(({ id }) => id === request.connection.id))
      .map(request => ({ connection: request.connection, resolved: request })),
  ].toSorted((a, b) => {
    const later = msOf(b.connection.requestedAt) - msOf(a.connection.requestedAt)
    return oldestFirst ? -later : later
  })

  return { list: { ...list, data: waiting && requests }, answer, reopen }
}
