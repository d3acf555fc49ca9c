import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import { refetchAvailability, refetchSchedule, useSaveAvailability, useSaveSchedule } from "./api.ts"
import { draftOf, scheduleDraftOf } from "./draft.ts"
import { useDraft } from "./use-draft.ts"

/** The usual hours being edited. */
export const useUsualDraft = (latest: Availability) => {
  const mutation = useSaveAvailability()
  return useDraft({
    latest,
    draftOf,
    mutation,
    refetch: refetchAvailability,
    send: (body, onSuccess) => mutation.mutate({ body }, { onSuccess }),
  })
}

/** The hours of a schedule being edited. */
export const useScheduleDraft = (latest: Schedule) => {
  const mutation = useSaveSchedule()
  const params = { scheduleId: latest.id }
  return useDraft({
    latest,
    draftOf: scheduleDraftOf,
    mutation,
    refetch: () => refetchSchedule(latest.id),
    send: (body, onSuccess) => mutation.mutate({ params, body }, { onSuccess }),
  })
}
