import { IconPencil } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useLogin, useMe } from "../../lib/login.ts"
import { useNow } from "../../lib/use-now.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { fullName } from "../../ui/people/person.ts"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"
import css from "./me-header.module.css"

/** The signed-in person's picture, name and time zone. */
export const MeHeader = () => {
  const { t } = useTranslation("me")
  const me = useMe()
  const { side } = useLogin()
  const now = useNow()
  return (
    <Card tone="hero">
      <div className={css.top}>
        <Portrait person={me} side={side} size={104} className={css.portrait ?? ""} />
        <div className={css.words}>
          <h2 className={css.name}>{fullName(me)}</h2>
          <p className="ink-2">
            <bdi dir="ltr">@{me.username}</bdi>
          </p>
          <p className={css.zone}>
            <ZoneTime at={now} zone={me.timeZone} />
          </p>
        </div>
        <LinkButton
          to="/me/profile"
          search={side === "coach" ? { as: "coach" } : {}}
          variant="light"
          leftSection={<IconPencil size={18} stroke={1.75} aria-hidden="true" />}
        >
          {t("edit")}
        </LinkButton>
      </div>
    </Card>
  )
}
