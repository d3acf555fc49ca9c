import { useBlocker } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import type { AvailabilityChange, ScheduleChange } from "./api.ts"
import { changeOf, countChanges, type HoursDraft } from "./draft.ts"

/** How the hours are read and saved: the usual ones, or a schedule. */
export interface DraftSource<S extends { version: number }, D extends HoursDraft> {
  latest: S
  draftOf: (saved: S) => D
  refetch: () => Promise<S>
  send: (change: AvailabilityChange & ScheduleChange, done: (saved: S) => void) => void
  mutation: { isPending: boolean; error: ProblemError | null; reset: () => void }
}

/** The hours being edited. Nothing is sent before Save, and leaving the page with changes asks first. */
export const useDraft = <S extends { version: number }, D extends HoursDraft>(
  source: DraftSource<S, D>,
): DraftState<S, D> => {
  const { t } = useTranslation("availability")
  const { latest, draftOf, refetch, send, mutation } = source
  const [base, setBase] = useState(latest)
  const [draft, setDraft] = useState<D>(() => draftOf(latest))
  const changes = countChanges(draft, draftOf(base))
  const dirty = changes > 0

  const startFrom = (saved: S): void => {
    setBase(saved)
    setDraft(draftOf(saved))
  }
  if (!dirty && latest.version > base.version) startFrom(latest)

  const saveOnto = (version: number): void =>
    send({ ...changeOf(draft, draftOf(base)), version }, saved => {
      startFrom(saved)
      toast({ text: t("saved") })
    })

  useBlocker({
    enableBeforeUnload: () => dirty,
    shouldBlockFn: async ({ current, next }) =>
      dirty &&
      !isSamePage(current, next) &&
      !(await confirm({
        title: t("leave.title"),
        text: t("leave.text"),
        yes: t("leave.yes"),
        no: t("leave.no"),
        danger: true,
      })),
  })

  return {
    base,
    draft,
    changes,
    dirty,
    set: part => setDraft(before => ({ ...before, ...part })),
    save: () => saveOnto(base.version),
    saving: mutation.isPending,
    problem: mutation.error && !isProblem(mutation.error, "stale") ? mutation.error : null,
    stale: isProblem(mutation.error, "stale"),
    discard: async () => {
      const sure = await confirm({
        title: t("undo.title"),
        text: t("undo.text"),
        yes: t("undo.yes"),
        danger: true,
      })
      if (!sure) return
      mutation.reset()
      startFrom(base)
    },
    saveAnyway: async () => saveOnto((await refetch()).version),
    showNewer: async () => {
      startFrom(await refetch())
      mutation.reset()
    },
  }
}

export interface DraftState<S extends { version: number }, D extends HoursDraft> {
  base: S
  draft: D
  changes: number
  dirty: boolean
  set: (part: Partial<D>) => void
  save: () => void
  saving: boolean
  /** The server's refusal, with what it said about single fields. */
  problem: ProblemError | null
  stale: boolean
  discard: () => Promise<void>
  saveAnyway: () => Promise<void>
  showNewer: () => Promise<void>
}

interface PageLocation {
  pathname: string
  search: unknown
}

/** A change of the URL that only opens a sheet does not leave the page. */
const isSamePage = (current: PageLocation, next: PageLocation): boolean =>
  current.pathname === next.pathname && scheduleIn(current) === scheduleIn(next)

const scheduleIn = ({ search }: PageLocation): unknown => (search as { schedule?: unknown }).schedule
