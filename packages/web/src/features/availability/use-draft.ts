import { useBlocker } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { call } from "../../lib/api.ts"
import { isProblem } from "../../lib/problem.ts"
import { queryClient } from "../../lib/query-client.ts"
import { ask } from "../../ui/ask.ts"
import { say } from "../../ui/say.ts"
import { type Availability, availability, useSave } from "./api.ts"
import { changeOf, countChanges, type Draft, draftOf } from "./draft.ts"

/** The hours being edited: nothing of it is sent before Save, and nothing is lost by leaving by mistake. */
export const useDraft = (latest: Availability) => {
  const { t } = useTranslation("availability")
  const [base, setBase] = useState(latest)
  const [draft, setDraft] = useState<Draft>(() => draftOf(latest))
  const changes = countChanges(draft, base)
  const dirty = changes > 0

  const startFrom = (saved: Availability): void => {
    setBase(saved)
    setDraft(draftOf(saved))
  }
  if (!dirty && latest.version > base.version) startFrom(latest)

  const save = useSave({
    done: saved => {
      queryClient.setQueryData(availability.queryKey, saved)
      startFrom(saved)
      say({ text: t("saved") })
    },
  })

  useBlocker({
    enableBeforeUnload: () => dirty,
    shouldBlockFn: async () =>
      dirty &&
      !(await ask({
        title: t("leave.title"),
        text: t("leave.text"),
        yes: t("leave.yes"),
        no: t("leave.no"),
        danger: true,
      })),
  })

  const drop = async (): Promise<void> => {
    const sure = await ask({
      title: t("undo.title"),
      text: t("undo.text"),
      yes: t("undo.yes"),
      danger: true,
    })
    if (!sure) return
    save.reset()
    startFrom(base)
  }

  const readAgain = async (): Promise<Availability> => {
    const found = await call("GET /coach/availability")
    queryClient.setQueryData(availability.queryKey, found)
    return found
  }

  return {
    base,
    draft,
    changes,
    dirty,
    set: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    save: () => save.mutate({ body: { ...changeOf(draft, base), version: base.version } }),
    saving: save.isPending,
    /** What the server said about single fields. */
    problem: save.error && !isProblem(save.error, "stale") ? save.error : null,
    stale: isProblem(save.error, "stale"),
    drop,
    saveAnyway: async () => {
      const { version } = await readAgain()
      save.mutate({ body: { ...changeOf(draft, base), version } })
    },
    showNewer: async () => {
      startFrom(await readAgain())
      save.reset()
    },
  }
}

export type DraftState = ReturnType<typeof useDraft>
