import { Select, TextInput } from "@mantine/core"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { cityOf, dateOf, msOf } from "../../../lib/times.ts"
import { QueryState } from "../../../ui/feedback/QueryState.tsx"
import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type Availability, ownClients, type SessionType, whyNot } from "./api.ts"
import { instantOf } from "./local-instant.ts"
import { TimeField } from "./TimeField.tsx"
import { WhyAnswer } from "./WhyAnswer.tsx"
import css from "./why.module.css"

interface Props {
  usual: Availability
  /** The instant asked about first. */
  at: string
  /** The types whose hours are on screen. */
  types: readonly SessionType[]
  onClose: () => void
}

/** "Why is this time not offered?": a time is chosen, and the rule with its item is told. */
export const WhySheet = ({ usual, at: first, types, onClose }: Props) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const zone = zoneAt(usual.timeZone, usual.travel, msOf(first))
  const [date, setDate] = useState(() => dateOf(first, zone))
  const [time, setTime] = useState(() => clockText(first, zone))
  const [kind, setKind] = useState(() =>
    kindOf(usual.offers.find(({ type }) => types.includes(type)) ?? usual.offers[0]),
  )
  const [clientId, setClient] = useState<string | null>(null)
  const clients = useQuery(ownClients).data?.items ?? []
  const offer = usual.offers.find(each => kindOf(each) === kind) ?? usual.offers[0]
  const at = instantOf(usual, date, time)
  const client = clients.find(each => each.client.id === clientId)?.client
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
            data={usual.offers.map(each => ({
              value: kindOf(each),
              label: t("scheduling:kind", {
                type: t(`scheduling:type.${each.type}`),
                minutes: each.minutes,
              }),
            }))}
            value={kind}
            onChange={chosen => chosen && setKind(chosen)}
          />
          <Select
            label={t("why.client")}
            placeholder={t("why.anybody")}
            data={clients.map(each => ({
              value: each.client.id,
              label: `${each.client.firstName} ${each.client.lastName}`,
            }))}
            value={clientId}
            onChange={setClient}
            clearable
            searchable
          />
        </div>
        {offer && <Answer at={at} offer={offer} client={client} />}
      </div>
    </Sheet>
  )
}

type Offer = Availability["offers"][number]

interface AnswerProps {
  at: number
  offer: Offer
  client: { id: string; firstName: string; lastName: string } | undefined
}

const Answer = ({ at, offer, client }: AnswerProps) => {
  const { t } = useTranslation("availability")
  const asked = { at: new Date(at).toISOString(), ...offer, clientId: client?.id }
  return (
    <QueryState from={useQuery(whyNot(asked))} waiting={<Bone height={96} round={16} />} what={t("why.what")}>
      {why => <WhyAnswer why={why} client={client} />}
    </QueryState>
  )
}

const kindOf = (offer: Offer | undefined): string => (offer ? `${offer.type} ${offer.minutes}` : "")

/** 08:30 whatever the language writes. */
const clockText = (at: string, zone: string): string => {
  const [hour = "00", minute = "00"] = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(msOf(at))
    .split(":")
  return `${hour}:${minute}`
}
