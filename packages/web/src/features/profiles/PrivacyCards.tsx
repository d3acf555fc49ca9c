import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { type Me, useLogin, useMe } from "../../lib/login.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { useChangeMe, useOptimisticMe } from "./api.ts"
import css from "./privacy.module.css"

type Privacy = Me["privacy"]
type Audience = Privacy["profile"]
type ByAudience = "profile" | "connectionRequests" | "presence" | "lastSeen"

const audiences: readonly Audience[] = ["everyone", "ties", "nobody"]

/** Saves a privacy setting at once; a refusal is rolled back with an error. */
const useSetPrivacy = () => {
  const shown = useOptimisticMe()
  const change = useChangeMe({
    optimisticUpdate: ({ privacy }) =>
      shown(me => ({ ...me, privacy: { ...me.privacy, ...(privacy as Partial<Privacy>) } })),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (privacy: Partial<Privacy>) => change.mutate({ body: { privacy } })
}

export const DiscoverabilityCard = () => {
  const { t } = useTranslation("privacy")
  const { has } = useLogin()
  const coach = has("coach")
  return (
    <Card title={t("found.title")} sub={t("relationshipsMean")}>
      <AudienceRow
        field="profile"
        title={t("found.profile")}
        text={t(coach ? "found.profileTextCoach" : "found.profileText")}
      />
      {coach && (
        <AudienceRow
          field="connectionRequests"
          title={t("found.connectionRequests")}
          text={t("found.connectionRequestsText")}
        />
      )}
      <SearchableSwitch />
    </Card>
  )
}

export const PresenceCard = () => {
  const { t } = useTranslation("privacy")
  return (
    <Card title={t("here.title")}>
      <AudienceRow field="presence" title={t("here.presence")} text={t("here.presenceText")} />
      <AudienceRow field="lastSeen" title={t("here.lastSeen")} text={t("here.lastSeenText")} />
    </Card>
  )
}

export const DataAccessCard = () => {
  const { t } = useTranslation("privacy")
  return (
    <Card title={t("data.title")} tone="sunken">
      <p className="ink-2">{t("data.text")}</p>
      <div>
        <LinkButton to="/me/access-log" variant="light">
          {t("data.action")}
        </LinkButton>
      </div>
    </Card>
  )
}

const AudienceRow = ({ field, title, text }: { field: ByAudience; title: string; text: string }) => {
  const { t } = useTranslation("privacy")
  const { privacy } = useMe()
  const set = useSetPrivacy()
  return (
    <div className={css.line}>
      <div className={css.words}>
        <h3>{title}</h3>
        <p className="small ink-2">{text}</p>
      </div>
      <Segments
        label={title}
        value={privacy[field]}
        onChange={audience => set({ [field]: audience })}
        choices={audiences.map(value => ({ value, label: t(value === "ties" ? "relationships" : value) }))}
      />
    </div>
  )
}

const SearchableSwitch = () => {
  const { t } = useTranslation("privacy")
  const { privacy } = useMe()
  const set = useSetPrivacy()
  return (
    <Switch
      labelPosition="left"
      checked={privacy.searchable}
      onChange={event => set({ searchable: event.currentTarget.checked })}
      label={<span className={css.switched}>{t("found.searchable")}</span>}
      description={t("found.searchableText")}
      classNames={{ label: css.label ?? "", description: css.text ?? "", body: css.switch ?? "" }}
    />
  )
}
