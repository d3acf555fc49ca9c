import { IconCalendarPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { Trans, useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { cityOf, clock, clocksDiffer, dayAndMonth, dayWord } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { LinkButton } from "../../ui/buttons.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { Portrait } from "../../ui/Portrait.tsx"
import { fullName } from "../../ui/person.ts"
import { TieChip } from "../../ui/TieChip.tsx"
import { Zone } from "../../ui/Zone.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client.module.css"

/** Who it is, since when, what time it is there, and what comes next. */
export const ClientHead = ({ client }: { client: ClientProfile }) => {
  const { t } = useTranslation("client")
  const navigate = useNavigate()
  const zone = useMe().timeZone
  const now = useNow()
  const city = cityOf(client.timeZone)
  const age = client.profile?.age
  return (
    <PageHeader
      title={
        <span className={css.name}>
          {fullName(client)}
          <TieChip state="connected" word={t("since", { day: dayAndMonth(client.connectedSince, zone) })} />
        </span>
      }
      back={{ go: () => void navigate({ to: "/clients" }), label: t("back") }}
      before={<Portrait person={client} side="client" size={72} />}
      sub={
        <span className={css.facts}>
          <span>{age ? t("ageCity", { age, city }) : city}</span>
          {clocksDiffer(now, zone, client.timeZone) && (
            <Zone at={now} zone={client.timeZone} place={t("there")} />
          )}
          <span>
            {client.nextSessionAt ? (
              <Trans
                t={t}
                i18nKey="next"
                values={{
                  day: dayWord(client.nextSessionAt, zone, now),
                  time: clock(client.nextSessionAt, zone),
                }}
                components={{ b: <b /> }}
              />
            ) : (
              t("nothing")
            )}
          </span>
        </span>
      }
      aside={
        <LinkButton to="/calendar" leftSection={<IconCalendarPlus size={20} />}>
          {t("book")}
        </LinkButton>
      }
    />
  )
}
