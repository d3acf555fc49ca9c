import { Select, TextInput } from "@mantine/core"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Availability } from "../../../entities/availability/api.ts"
import type { SessionType } from "../../../entities/booking/booking.ts"
import { acceptedConnections } from "../../../entities/connection/api.ts"
import { cityOf, dateOf, msOf, timeInputValue } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { explainSlot } from "./api.ts"
import { coachInstantAt } from "./coach-local-time.ts"
import css from "./explain-slot.module.css"
import { SlotExplanationNotice } from "./SlotExplanationNotice.tsx"
import { TimeField } from "./TimeField.tsx"

interface Props {
  usual: Availability
  /** The instant that is explained first. */
  at: string
  /** The types whose hours are on screen. */
  types: readonly SessionType[]
  onClose: () => void
}

/** "Why is this time not offered?": a time is chosen, and the rule that excludes it is explained. */
export const ExplainSlotSheet = ({ usual, at: first, types, onClose }: Props) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const zone = zoneAt(usual.timeZone, usual.travel, msOf(first))
  const [date, setDate] = useState(() => dateOf(first, zone))
  const [time, setTime] = useState(() => timeInputValue(first, zone))
  const [kind, setKind] = useState(() =>
    offerKey(usual.offers.find(({ type }) => types.includes(type)) ?? usual.offers[0]),
  )
  const [clientId, setClient] = useState<string | null>(null)
  const clients = useQuery(acceptedConnections("coach")).data?.items ?? []
  const offer = usual.offers.find(option => offerKey(option) === kind) ?? usual.offers[0]
  const at = coachInstantAt(usual, date, time)
  const client = clients.find(connection => connection.client.id === clientId)?.client
  return (
    <Sheet opened onClose={onClose} title={t("why.title")} size={520}>
      <div className={css.sheet}>
        <div className={css.fields}>
          <TextInput
            type="date"
            label={t("dates.sheet.date")}
            value={date}
            onChange={event => event.currentTarget.value && setDate(event.currentTarget.value)}
          />
          <TimeField
            label={t("why.time", { city: cityOf(zoneAt(usual.timeZone, usual.travel, at)) })}
            labelShown
            value={time}
            onChange={setTime}
          />
        </div>
        <div className={css.fields}>
          <Select
            label={t("preview.kind")}
            data={usual.offers.map(option => ({
              value: offerKey(option),
              label: t("scheduling:kind", {
                type: t(`scheduling:type.${option.type}`),
                minutes: option.minutes,
              }),
            }))}
            value={kind}
            onChange={chosen => chosen && setKind(chosen)}
          />
          <Select
            label={t("why.client")}
            placeholder={t("why.anybody")}
            data={clients.map(connection => ({
              value: connection.client.id,
              label: `${connection.client.firstName} ${connection.client.lastName}`,
            }))}
            value={clientId}
            onChange={setClient}
            clearable
            searchable
          />
        </div>
        {offer && <Explanation at={at} offer={offer} client={client} />}
      </div>
    </Sheet>
  )
}

type Offer = Availability["offers"][number]

interface ExplanationProps {
  at: number
  offer: Offer
  client: { id: string; firstName: string; lastName: string } | undefined
}

const Explanation = ({ at, offer, client }: ExplanationProps) => {
  const { t } = useTranslation("availability")
  const query = { at: new Date(at).toISOString(), ...offer, clientId: client?.id }
  return (
    <QueryState
      from={useQuery(explainSlot(query))}
      loading={<SkeletonBlock height={96} round={16} />}
      what={t("why.what")}
    >
      {explanation => <SlotExplanationNotice explanation={explanation} client={client} />}
    </QueryState>
  )
}

const offerKey = (offer: Offer | undefined): string => (offer ? `${offer.type} ${offer.minutes}` : "")
