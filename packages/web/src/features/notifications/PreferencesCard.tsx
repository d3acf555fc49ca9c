import { Switch } from "@mantine/core"
import { IconBell, IconCalendar, IconMail, IconMessage, IconUserCog, IconUsers } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { ComponentType } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { type Preferences, preferences, useChangePreferences } from "./api.ts"
import css from "./preferences.module.css"

type Kind = "connection" | "booking" | "account" | "message"

const kinds: readonly { kind: Kind; Icon: ComponentType }[] = [
  { kind: "connection", Icon: IconUsers },
  { kind: "booking", Icon: IconCalendar },
  { kind: "message", Icon: IconMessage },
  { kind: "account", Icon: IconUserCog },
]

/** A switch per kind and channel, which saves at once. Messages come by email in the summary only. */
export const PreferencesCard = () => {
  const { t } = useTranslation("notifications")
  const { sendsMail } = useMe()
  return (
    <Card title={t("preferences.title")} sub={t("preferences.sub")}>
      <QueryState
        from={useQuery(preferences)}
        what={t("preferences.what")}
        loading={<RowsSkeleton count={3} />}
      >
        {chosen => (
          <>
            {!sendsMail && <Notice tone="plain">{t("preferences.noEmail")}</Notice>}
            <div className={css.head} aria-hidden="true">
              <span className={css.channel}>
                <IconBell size={18} stroke={1.75} />
                {t("preferences.here")}
              </span>
              <span className={css.channel}>
                <IconMail size={18} stroke={1.75} />
                {t("preferences.mail")}
              </span>
            </div>
            {kinds.map(({ kind, Icon }) => (
              <KindRow key={kind} kind={kind} Icon={Icon} chosen={chosen[kind]} />
            ))}
            {sendsMail && <p className="small ink-2">{t("preferences.always")}</p>}
          </>
        )}
      </QueryState>
    </Card>
  )
}

interface KindRowProps {
  kind: Kind
  Icon: ComponentType
  chosen: Preferences[Kind]
}

const KindRow = ({ kind, Icon, chosen }: KindRowProps) => {
  const { t } = useTranslation("notifications")
  const change = useChangePreferences(problem => toast({ tone: "problem", text: problemText(problem) }))
  const set = (part: Partial<Preferences[Kind]>): void =>
    change.mutate({ body: { [kind]: { ...chosen, ...part } } })
  const label = (channel: "here" | "mail"): string =>
    t("preferences.both", { kind: t(`preferences.${kind}`), channel: t(`preferences.${channel}`) })
  return (
    <div className={css.line}>
      <IconTile icon={<Icon />} colour="plain" />
      <div className={css.words}>
        <h3>{t(`preferences.${kind}`)}</h3>
        <p className="small ink-2">{t(`preferences.${kind}Text`)}</p>
      </div>
      <Switch
        aria-label={label("here")}
        checked={chosen.inApp}
        onChange={event => set({ inApp: event.currentTarget.checked })}
      />
      {kind === "message" ? (
        <span className={css.channel} />
      ) : (
        <Switch
          aria-label={label("mail")}
          checked={chosen.email}
          onChange={event => set({ email: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}
