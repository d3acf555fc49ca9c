import { useBlocker } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import type { AvailabilityChange, ScheduleChange } from "./api.ts"
import { changeOf, countChanges, type HoursDraft } from "./draft.ts"

/** Where hours are kept: the usual ones, or a schedule of some types. */
export interface Kept<S extends { version: number }, D extends HoursDraft> {
  latest: S
  draftOf: (saved: S) => D
  readAgain: () => Promise<S>
  send: (change: AvailabilityChange & ScheduleChange, done: (saved: S) => void) => void
  sending: { isPending: boolean; error: ProblemError | null; reset: () => void }
}

/** The hours being edited: nothing of it is sent before Save, and nothing is lost by leaving by mistake. */
export const useDraft = <S extends { version: number }, D extends HoursDraft>(
  kept: Kept<S, D>,
): DraftState<S, D> => {
  const { t } = useTranslation("availability")
  const { latest, draftOf, readAgain, send, sending } = kept
  const [base, setBase] = useState(latest)
  const [draft, setDraft] = useState<D>(() => draftOf(latest))
  const changes = countChanges(draft, draftOf(base))
  const dirty = changes > 0

  const startFrom = (saved: S): void => {
    setBase(saved)
    setDraft(draftOf(saved))
  }
  if (!dirty && latest.version > base.version) startFrom(latest)

  const saveOver = (version: number): void =>
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
    save: () => saveOver(base.version),
    saving: sending.isPending,
    problem: sending.error && !isProblem(sending.error, "stale") ? sending.error : null,
    stale: isProblem(sending.error, "stale"),
    drop: async () => {
      const sure = await confirm({
        title: t("undo.title"),
        text: t("undo.text"),
        yes: t("undo.yes"),
        danger: true,
      })
      if (!sure) return
      sending.reset()
      startFrom(base)
    },
    saveAnyway: async () => saveOver((await readAgain()).version),
    showNewer: async () => {
      startFrom(await readAgain())
      sending.reset()
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
  /** What the server said about single fields. */
  problem: ProblemError | null
  stale: boolean
  drop: () => Promise<void>
  saveAnyway: () => Promise<void>
  showNewer: () => Promise<void>
}

interface Place {
  pathname: string
  search: unknown
}

/** Opening a sheet by the address leaves nothing. */
const isSamePage = (current: Place, next: Place): boolean =>
  current.pathname === next.pathname && scheduleIn(current) === scheduleIn(next)

const scheduleIn = ({ search }: Place): unknown => (search as { schedule?: unknown }).schedule
