import { useTranslation } from "react-i18next"
import { availability, schedules } from "../../../entities/availability/api.ts"
import { call } from "../../../lib/api.ts"
import { isProblem } from "../../../lib/problem.ts"
import { queryClient } from "../../../lib/query-client.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"

import { type AllSchedules, NEW_ID } from "./block-time.ts"

const show = ({ usual, named }: AllSchedules): void => {
  queryClient.setQueryData(availability.queryKey, usual)
  queryClient.setQueryData(schedules.queryKey, before => before && { ...before, items: [...named] })
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

/** Saves what differs, all or nothing, and returns the schedules as the server has them then. */
const save = async (before: AllSchedules, after: AllSchedules): Promise<AllSchedules> => {
  const [was, next] = [before.usual, after.usual]
  const changes = differ(was.overrides, next.overrides) || differ(was.timeOff, next.timeOff)
  const timeOff = next.timeOff.map(({ id, ...off }) => (id === NEW_ID ? off : { id, ...off }))
  const schedules = after.named.flatMap(({ id, overrides }) => {
    const old = before.named.find(schedule => schedule.id === id)
    return old && differ(old.overrides, overrides) ? [{ id, version: old.version, overrides }] : []
  })
  const saved = await call("PUT /coach/availability/dates", {
    body: {
      ...(changes && { usual: { version: was.version, overrides: next.overrides, timeOff } }),
      schedules,
    },
  })
  const changed = new Map(saved.schedules.map(schedule => [schedule.id, schedule]))
  return { usual: saved.usual, named: after.named.map(schedule => changed.get(schedule.id) ?? schedule) }
}

const refetch = () =>
  Promise.all(
    (
      ["GET /coach/availability", "GET /coach/schedules", "GET /bookings/coaches/{coachId}/slots"] as const
    ).map(key => queryClient.invalidateQueries({ queryKey: [key] })),
  )

/** Blocks time, with an optimistic update and an undo. */
export const useBlockTime = () => {
  const { t } = useTranslation("calendar")
  const change = async (before: AllSchedules, after: AllSchedules): Promise<AllSchedules | null> => {
    show(after)
    try {
      const saved = await save(before, after)
      show(saved)
      return saved
    } catch (error) {
      if (!isProblem(error)) throw error
      show(before)
      toast({ tone: "problem", text: problemText(error) })
      return null
    } finally {
      void refetch()
    }
  }
  return async (before: AllSchedules, after: AllSchedules, when: string): Promise<void> => {
    const saved = await change(before, after)
    if (!saved) return
    const back = {
      usual: { ...saved.usual, overrides: before.usual.overrides, timeOff: before.usual.timeOff },
      named: saved.named.map((each, index) => ({
        ...each,
        overrides: before.named[index]?.overrides ?? each.overrides,
      })),
    }
    const undo = async () => {
      if (await change(saved, back)) toast({ text: t("stretch.undone", { when }) })
    }
    toast({ text: t("stretch.kept", { when }), undo: () => void undo() })
  }
}
