import { IconLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Scope } from "../../../entities/connection/scopes.ts"
import { useMe } from "../../../lib/login.ts"
import { lengthText, weightText } from "../../../lib/units.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"
import { RequestScopeButton } from "./RequestScopeButton.tsx"
import type { ScopeRequests } from "./use-scope-requests.ts"

interface Props {
  client: ClientProfile
  scopeRequests: ScopeRequests
}

const NotShared = ({ client, scopeRequests, scope }: Props & { scope: Scope }) => {
  const { t } = useTranslation("client")
  return (
    <Notice
      tone="plain"
      icon={<IconLock />}
      title={t(`closed.title.${scope}`)}
      end={<RequestScopeButton scope={scope} scopeRequests={scopeRequests} variant="default" />}
    >
      {t("closed.text", { name: client.firstName })}
    </Notice>
  )
}

const TextList = ({ words, none }: { words: readonly string[]; none: string }) =>
  words.length === 0 ? (
    <p className="ink-2">{none}</p>
  ) : (
    <ul className={css.words}>
      {words.map(word => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )

export const GoalsCard = ({ client, scopeRequests }: Props) => {
  const { t } = useTranslation("client")
  if (!client.profile) return <NotShared client={client} scopeRequests={scopeRequests} scope="profile" />
  const { goals, gymAccess, gender } = client.profile
  return (
    <Card title={t("about.title")}>
      <TextList words={goals} none={t("about.none")} />
      <dl className={css.details}>
        {client.goalsOfRequest.length > 0 && (
          <Detail name={t("about.asked")} value={client.goalsOfRequest.join(", ")} />
        )}
        {gymAccess && <Detail name={t("about.gym")} value={gymAccess} />}
        {gender && <Detail name={t("about.gender")} value={gender} />}
      </dl>
    </Card>
  )
}

const Detail = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

export const MeasurementsCard = ({ client, scopeRequests }: Props) => {
  const { t } = useTranslation("client")
  const { units } = useMe()
  if (!client.metrics) return <NotShared client={client} scopeRequests={scopeRequests} scope="metrics" />
  const { heightCm, weightKg, measurements } = client.metrics
  const parts = Object.entries(measurements)
  const empty = heightCm === null && weightKg === null && parts.length === 0
  return (
    <Card title={t("body.title")}>
      {empty && <p className="ink-2">{t("body.none")}</p>}
      <dl className={css.figures}>
        {weightKg !== null && <Figure name={t("body.weight")} value={weightText(weightKg, units)} />}
        {heightCm !== null && <Figure name={t("body.height")} value={lengthText(heightCm, units)} />}
        {parts.map(([part, cm]) => (
          <Figure key={part} name={part.replaceAll("_", " ")} value={lengthText(cm, units)} />
        ))}
      </dl>
    </Card>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd className="time">{value}</dd>
  </div>
)

const wordsKeys = { nutrition: "food", injuries: "injuries", health: "health" } as const

/** What the client entered about food, injuries or health conditions, where it is shared. */
export const HealthListCard = ({
  client,
  scopeRequests,
  scope,
}: Props & { scope: keyof typeof wordsKeys }) => {
  const { t } = useTranslation("client")
  const words = scope === "nutrition" ? client.nutrition?.dietaryRestrictions : client[scope]
  if (!words) return <NotShared client={client} scopeRequests={scopeRequests} scope={scope} />
  return (
    <Card title={t(`${wordsKeys[scope]}.title`)}>
      <TextList words={words} none={t(`${wordsKeys[scope]}.none`)} />
    </Card>
  )
}
