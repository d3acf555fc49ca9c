import { Menu } from "@mantine/core"
import { IconDots, IconUser, IconUserOff } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Connection } from "../../entities/connection/api.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { dayAndMonth } from "../../lib/times.ts"
import { LinkButton, RoundButton } from "../../ui/inputs/buttons.tsx"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import { CoachCardHeader } from "./CoachCardHeader.tsx"
import { ConnectionHistory } from "./ConnectionHistory.tsx"
import css from "./connection-card.module.css"
import { ScopeSummary } from "./ScopeSummary.tsx"

const EndConnectionSheet = onDemand(async () => (await import("./EndConnectionSheet.tsx")).EndConnectionSheet)

export const AcceptedConnectionCard = ({ of }: { of: Connection }) => {
  const { t } = useTranslation("network")
  const { timeZone } = useMe()
  const [ending, setEnding] = useState(false)
  const { coach } = of
  return (
    <article className={css.card} id={of.id} tabIndex={-1}>
      <CoachCardHeader
        coach={coach}
        status={
          <>
            <ConnectionChip state="connected" />
            {t("since", { day: dayAndMonth(of.statusSince, timeZone) })}
          </>
        }
      />
      <ScopeSummary of={of} />
      <ConnectionHistory
        of={of}
        before={
          <>
            <LinkButton to="/coaches/$coachId/book" params={{ coachId: coach.id }}>
              {t("book")}
              <span className="visually-hidden">{t("with", { name: coach.firstName })}</span>
            </LinkButton>
            <Menu>
              <Menu.Target>
                <RoundButton
                  variant="outline"
                  icon={<IconDots aria-hidden="true" />}
                  label={t("more", { name: coach.firstName })}
                />
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  renderRoot={props => (
                    <Link {...props} to="/coaches/$coachId" params={{ coachId: coach.id }} />
                  )}
                  leftSection={<IconUser size={20} stroke={1.75} aria-hidden="true" />}
                >
                  {t("profile")}
                </Menu.Item>
                <Menu.Item
                  onClick={() => setEnding(true)}
                  leftSection={<IconUserOff size={20} stroke={1.75} aria-hidden="true" />}
                >
                  {t("end.open")}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      {ending && <EndConnectionSheet of={of} onClose={() => setEnding(false)} />}
    </article>
  )
}
