import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { kindText } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { longDay } from "../../../lib/times.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"

import { AnchoredPopover } from "./AnchoredPopover.tsx"
import css from "./popover.module.css"

interface Props {
  group: OwnGroup
  stage: RefObject<HTMLElement | null>
  zone: string
  onClose: () => void
}

/** When a group meets, and who takes part. */
export const GroupPopover = ({ group, stage, zone, onClose }: Props) => {
  const { t } = useTranslation("calendar")
  const { id, title, scheduledAt, endsAt, seats, taken, participants } = group
  const who = participants.filter(({ status }) => status !== "pending").map(({ client }) => fullName(client))
  return (
    <AnchoredPopover
      stage={stage}
      selector={`[data-event="${id}"]`}
      label={title}
      title={title}
      onClose={onClose}
    >
      <div className={css.zones}>
        <b>{longDay(scheduledAt, zone)}</b>
        <ZoneTime at={scheduledAt} until={endsAt} zone={zone} />
        <span className={css.kind}>
          <TypeIcon type={group.type} />
          {kindText(group)}, {t("group.seats", { taken, count: seats })}
        </span>
      </div>
      <p className="ink-2">{who.length > 0 ? who.join(", ") : t("group.nobody")}</p>
      <div className={css.buttons}>
        <LinkButton to="/clients/groups">{t("group.open")}</LinkButton>
      </div>
    </AnchoredPopover>
  )
}
