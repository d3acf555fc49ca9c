import {
  type Availability,
  readAvailabilityAgain,
  readScheduleAgain,
  type Schedule,
  useSave,
  useSaveSchedule,
} from "./api.ts"
import { draftOf, scheduleDraftOf } from "./draft.ts"
import { useDraft } from "./use-draft.ts"

/** The usual hours being edited. */
export const useUsualDraft = (latest: Availability) => {
  const sending = useSave()
  return useDraft({
    latest,
    draftOf,
    sending,
    readAgain: readAvailabilityAgain,
    send: (body, onSuccess) => sending.mutate({ body }, { onSuccess }),
  })
}

/** The hours of some types being edited. */
export const useScheduleDraft = (latest: Schedule) => {
  const sending = useSaveSchedule()
  const params = { scheduleId: latest.id }
  return useDraft({
    latest,
    draftOf: scheduleDraftOf,
    sending,
    readAgain: () => readScheduleAgain(latest.id),
    send: (body, onSuccess) => sending.mutate({ params, body }, { onSuccess }),
  })
}
