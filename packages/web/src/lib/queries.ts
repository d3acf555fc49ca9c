import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query"
import { useRef } from "react"
import { callWith } from "./api.ts"
import type { Args, GetKey, Given, Item, Key, Reply } from "./contract.ts"
import { isProblem, type ProblemError } from "./problem.ts"

/** The cache key of a read: its contract key first, so `changes: ["GET /connections"]` reaches every page of it. */
export const keyOf = <K extends GetKey>(key: K, ...[args]: Given<K>): QueryKey => [key, args ?? {}]

/** A read for `useQuery`: `useQuery(read("GET /users/me"))`. */
export const read = <K extends GetKey>(key: K, ...[args]: Given<K>) =>
  queryOptions<Reply<K>, ProblemError>({
    queryKey: [key, args ?? {}],
    queryFn: ({ signal }) => callWith<K>(key, args ?? {}, { signal }),
  })

/** As `read`, but the last answer stays on the screen while a new filter loads (results change while typing). */
export const readKeeping = <K extends GetKey>(key: K, ...[args]: Given<K>) => ({
  ...read(key, ...([args] as Given<K>)),
  placeholderData: keepPreviousData<Reply<K> | undefined>,
})

interface Page<I> {
  items: I[]
  nextCursor: string | null
}

/** A list by pages for `useInfiniteQuery`; `data` is the flat list of items. */
export const readPages = <K extends GetKey>(key: K, ...[args]: Given<K>) =>
  infiniteQueryOptions<Page<Item<K>>, ProblemError, Item<K>[], QueryKey, string | undefined>({
    queryKey: [key, "pages", args ?? {}],
    queryFn: ({ signal, pageParam }) => {
      const given = (args ?? {}) as { query?: Record<string, unknown> }
      const query = pageParam ? { ...given.query, cursor: pageParam } : given.query
      return callWith<K>(key, { ...given, query }, { signal }) as Promise<unknown> as Promise<Page<Item<K>>>
    },
    initialPageParam: undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    select: data => data.pages.flatMap(page => page.items),
  })

interface Effects<K extends Key> {
  /** Reads that this changes; they are asked again when it succeeded. */
  changes?: readonly GetKey[]
  /** Shows the outcome at once; what it returns is run to take it back when the server refuses. */
  atOnce?: (args: Args<K>) => (() => void) | undefined
  done?: (reply: Reply<K>, args: Args<K>) => void
  failed?: (problem: ProblemError, args: Args<K>) => void
  /** The answer is a secret, or goes stale at once: no copy of it may be kept for a repeat. */
  containsSecret?: boolean
}

/**
 * A write for a button or a form. Each POST carries an idempotency key, the same one while the same thing is
 * tried again after a lost line, so pressing twice acts once.
 */
export const useCall = <K extends Key>(key: K, effects: Effects<K> = {}) => {
  const client = useQueryClient()
  const attempt = useRef<{ sent: string; idempotencyKey: string }>(undefined)

  const keyFor = (args: Args<K>): string | undefined => {
    if (effects.containsSecret || !key.startsWith("POST ") || key.startsWith("POST /auth/")) return undefined
    const sent = JSON.stringify(args)
    if (attempt.current?.sent !== sent) attempt.current = { sent, idempotencyKey: crypto.randomUUID() }
    return attempt.current.idempotencyKey
  }

  return useMutation<Reply<K>, ProblemError, Args<K>, (() => void) | undefined>({
    mutationKey: [key],
    mutationFn: args => {
      const idempotencyKey = keyFor(args)
      return callWith<K>(key, args, idempotencyKey ? { idempotencyKey } : {})
    },
    onMutate: args => effects.atOnce?.(args),
    onSuccess: (reply, args) => {
      attempt.current = undefined
      effects.done?.(reply, args)
    },
    onError: (problem, args, takeBack) => {
      if (!isProblem(problem, "network")) attempt.current = undefined
      takeBack?.()
      effects.failed?.(problem, args)
    },
    onSettled: () =>
      Promise.all(
        (effects.changes ?? []).map(changed => client.invalidateQueries({ queryKey: [changed] })),
      ).then(() => undefined),
  })
}
