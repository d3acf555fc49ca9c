import { IconLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { Card } from "../../../ui/layout/Card.tsx"
import { AskButton } from "./AskButton.tsx"
import type { ClientProfile, Scope } from "./api.ts"
import css from "./client.module.css"
import { lengthText, weightText } from "./units.ts"
import type { Asking } from "./use-ask-scope.ts"

interface Props {
  client: ClientProfile
  asking: Asking
}

const Closed = ({ client, asking, scope }: Props & { scope: Scope }) => {
  const { t } = useTranslation("client")
  return (
    <Notice
      tone="plain"
      icon={<IconLock />}
      title={t(`closed.title.${scope}`)}
      end={<AskButton scope={scope} asking={asking} look="default" />}
    >
      {t("closed.text", { name: client.firstName })}
    </Notice>
  )
}

const Words = ({ words, none }: { words: readonly string[]; none: string }) =>
  words.length === 0 ? (
    <p className="ink-2">{none}</p>
  ) : (
    <ul className={css.words}>
      {words.map(word => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )

export const GoalsCard = ({ client, asking }: Props) => {
  const { t } = useTranslation("client")
  if (!client.profile) return <Closed client={client} asking={asking} scope="profile" />
  const { goals, gymAccess, gender } = client.profile
  return (
    <Card title={t("about.title")}>
      <Words words={goals} none={t("about.none")} />
      <dl className={css.facts2}>
        {client.goalsOfRequest.length > 0 && (
          <Fact name={t("about.asked")} value={client.goalsOfRequest.join(", ")} />
        )}
        {gymAccess && <Fact name={t("about.gym")} value={gymAccess} />}
        {gender && <Fact name={t("about.gender")} value={gender} />}
      </dl>
    </Card>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

export const BodyCard = ({ client, asking }: Props) => {
  const { t } = useTranslation("client")
  const { units } = useMe()
  if (!client.metrics) return <Closed client={client} asking={asking} scope="metrics" />
  const { heightCm, weightKg, measurements } = client.metrics
  const places = Object.entries(measurements)
  const empty = heightCm === null && weightKg === null && places.length === 0
  return (
    <Card title={t("body.title")}>
      {empty && <p className="ink-2">{t("body.none")}</p>}
      <dl className={css.figures}>
        {weightKg !== null && <Figure name={t("body.weight")} value={weightText(weightKg, units)} />}
        {heightCm !== null && <Figure name={t("body.height")} value={lengthText(heightCm, units)} />}
        {places.map(([place, cm]) => (
          <Figure key={place} name={place.replaceAll("_", " ")} value={lengthText(cm, units)} />
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

const lists = { nutrition: "food", injuries: "injuries", health: "health" } as const

/** What the client wrote down about food, injuries or conditions, where it is shared. */
export const WordsCard = ({ client, asking, scope }: Props & { scope: keyof typeof lists }) => {
  const { t } = useTranslation("client")
  const words = scope === "nutrition" ? client.nutrition?.dietaryRestrictions : client[scope]
  if (!words) return <Closed client={client} asking={asking} scope={scope} />
  return (
    <Card title={t(`${lists[scope]}.title`)}>
      <Words words={words} none={t(`${lists[scope]}.none`)} />
    </Card>
  )
}
