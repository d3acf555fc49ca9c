import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useChangeGroup } from "../../../entities/group/api.ts"
import { isProblem, type ProblemError } from "../../../lib/problem.ts"
import { dayWord, timeText } from "../../../lib/times.ts"
import { toast } from "../../../ui/feedback/toast.ts"

import { AnchoredPopover } from "./AnchoredPopover.tsx"
import type { PendingGroupMove } from "./events.ts"
import { MoveButtons } from "./MoveButtons.tsx"
import { refusalText } from "./refusals.ts"

interface Props {
  moving: PendingGroupMove
  stage: RefObject<HTMLElement | null>
  zone: string
  now: number
  onClose: () => void
}

/** A group was dragged or resized: asks for confirmation, as it moves with everybody in it. */
export const MoveGroupPopover = ({ moving, stage, zone, now, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const { group, to, minutes } = moving
  const { title: name, taken } = group
  const when = `${dayWord(to, zone, now)} ${timeText(to, zone)}`
  const refusal = (problem: ProblemError): string =>
    isProblem(problem, "client_busy")
      ? t("refused.groupBusy", { count: Number(problem.extensions.clients) })
      : refusalText(problem, { at: to, name, zone })
  const move = useChangeGroup({
    done: () =>
      toast({ text: minutes ? t("move.resized", { name, minutes }) : t("move.done", { name, when }) }),
    failed: problem => toast({ tone: "problem", text: t("refused.kept", { why: refusal(problem) }) }),
  })
  const title = minutes ? t("move.resize", { name, minutes }) : t("move.title", { name, when })
  return (
    <AnchoredPopover
      stage={stage}
      selector={`[data-event="${group.id}"]:not([data-appearance="ghost"])`}
      title={title}
      label={title}
      onClose={onClose}
    >
      <p className="ink-2">{t("move.group", { count: taken })}</p>
      <MoveButtons
        resizes={minutes !== undefined}
        onYes={() =>
          move.mutate({
            params: { groupId: group.id },
            body: minutes ? { minutes } : { scheduledAt: new Date(to).toISOString() },
          })
        }
        onClose={onClose}
      />
    </AnchoredPopover>
  )
}
