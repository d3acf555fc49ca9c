import { Button } from "@mantine/core"
import { IconArrowLeft, IconCalendarPlus } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { Trans, useTranslation } from "react-i18next"
import { MessageButton } from "../../../entities/room/MessageButton.tsx"
import { useMe } from "../../../lib/login.ts"
import { usePageTitle } from "../../../lib/page-title.ts"
import { cityOf, dayAndMonth, dayWord, timesDiffer, timeText } from "../../../lib/times.ts"
import { useNow } from "../../../lib/use-now.ts"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { useHeaderActions } from "../../../ui/layout/header-actions.ts"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { ConnectionChip } from "../../../ui/people/ConnectionChip.tsx"
import { Portrait } from "../../../ui/people/Portrait.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"
import type { ClientProfile } from "./api.ts"
import css from "./client-header.module.css"

interface Props {
  client: ClientProfile
  onBook: () => void
}

/** The client's name, connection, local time and next session. */
export const ClientHeader = ({ client, onBook }: Props) => {
  const { t } = useTranslation("client")
  const navigate = useNavigate()
  const phone = usePhone()
  const end = useHeaderActions()
  const zone = useMe().timeZone
  const now = useNow()
  const name = fullName(client)
  usePageTitle(name)
  const city = cityOf(client.timeZone)
  const age = client.profile?.age
  const next = client.nextSessionAt
  return (
    <header className={css.header}>
      <div>
        <RoundButton
          label={t("back")}
          onClick={() => void navigate({ to: "/clients" })}
          icon={<IconArrowLeft className="turns" />}
        />
      </div>
      <div className={css.who}>
        <Portrait person={client} side="client" size={phone ? 92 : 80} />
        <div className={css.words}>
          <div className={css.line}>
            <h1 tabIndex={-1}>{name}</h1>
            <ConnectionChip
              state="connected"
              word={t("since", { day: dayAndMonth(client.connectedSince, zone) })}
            />
          </div>
          <p className={`${css.line} ink-2`}>
            <span>{age ? t("ageCity", { age, city }) : city}</span>
            {timesDiffer(now, zone, client.timeZone) && (
              <ZoneTime at={now} zone={client.timeZone} label={t("there")} />
            )}
            <span>
              {next ? (
                <Trans
                  t={t}
                  i18nKey="next"
                  values={{ day: dayWord(next, zone, now), time: timeText(next, zone) }}
                  components={{ b: <b /> }}
                />
              ) : (
                t("nothing")
              )}
            </span>
          </p>
        </div>
      </div>
      <div className={css.end}>
        <Button
          size={phone ? "md" : "lg"}
          leftSection={<IconCalendarPlus size={22} stroke={1.75} aria-hidden="true" />}
          onClick={onBook}
        >
          {phone ? t("bookShort") : t("book")}
        </Button>
        <MessageButton userId={client.id} size={phone ? "md" : "lg"} />
        {end}
      </div>
    </header>
  )
}
