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
import type { Args, CallArguments, GetKey, Item, Key, Reply } from "./contract.ts"
import { isProblem, type ProblemError } from "./problem.ts"

/** The query key of a read. It starts with the contract key, so that invalidating `["GET /connections"]` covers all its arguments. */
export const keyOf = <K extends GetKey>(key: K, ...[args]: CallArguments<K>): QueryKey => [key, args ?? {}]

/** Query options of a read: `useQuery(read("GET /users/me"))`. */
export const read = <K extends GetKey>(key: K, ...[args]: CallArguments<K>) =>
  queryOptions<Reply<K>, ProblemError>({
    queryKey: [key, args ?? {}],
    queryFn: ({ signal }) => callWith<K>(key, args ?? {}, { signal }),
  })

/** As `read`, but the previous data stays on screen while the next filter loads. */
export const readKeepingPrevious = <K extends GetKey>(key: K, ...[args]: CallArguments<K>) => ({
  ...read(key, ...([args] as CallArguments<K>)),
  placeholderData: keepPreviousData<Reply<K> | undefined>,
})

interface Page<I> {
  items: I[]
  nextCursor: string | null
}

/** Query options of a paged list for `useInfiniteQuery`; `data` is the flat list of items. */
export const readPages = <K extends GetKey>(key: K, ...[args]: CallArguments<K>) =>
  infiniteQueryOptions<Page<Item<K>>, ProblemError, Item<K>[], QueryKey, string | undefined>({
    queryKey: [key, "pages", args ?? {}],
    queryFn: ({ signal, pageParam }) => {
      const call = (args ?? {}) as { query?: Record<string, unknown> }
      const query = pageParam ? { ...call.query, cursor: pageParam } : call.query
      return callWith<K>(key, { ...call, query }, { signal }) as Promise<unknown> as Promise<Page<Item<K>>>
    },
    initialPageParam: undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    select: data => data.pages.flatMap(page => page.items),
  })

export interface CallEffects<K extends Key> {
  /** Reads to refetch when the call has settled. */
  invalidates?: readonly GetKey[]
  /** Optimistic update of the cache; returns how to roll it back when the server refuses. */
  optimisticUpdate?: (args: Args<K>) => (() => void) | undefined
  done?: (reply: Reply<K>, args: Args<K>) => void
  failed?: (problem: ProblemError, args: Args<K>) => void
  /** The reply contains a secret, so no idempotency key is sent: the server would store the reply for repeats. */
  containsSecret?: boolean
}

/** The callbacks that a component adds to a mutation. */
export type Callbacks<K extends Key> = Pick<CallEffects<K>, "done" | "failed">

/**
 * A mutation for a button or a form. Each POST carries an idempotency key, which stays the same while the same
 * request is retried after a network error, so that it takes effect only once.
 */
export const useCall = <K extends Key>(key: K, effects: CallEffects<K> = {}) => {
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
    onMutate: args => effects.optimisticUpdate?.(args),
    onSuccess: (reply, args) => {
      attempt.current = undefined
      effects.done?.(reply, args)
    },
    onError: (problem, args, rollBack) => {
      if (!isProblem(problem, "network")) attempt.current = undefined
      rollBack?.()
      effects.failed?.(problem, args)
    },
    onSettled: () =>
      Promise.all(
        (effects.invalidates ?? []).map(read => client.invalidateQueries({ queryKey: [read] })),
      ).then(() => undefined),
  })
}
