import { IconUserPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { useClientCounts } from "./api.ts"
import css from "./clients-tabs.module.css"
import type { ClientsTab } from "./search.ts"

interface Props {
  tab: ClientsTab
  /** Session requests, counted together with the connection requests. */
  sessionRequests: number
  onShow: (tab: ClientsTab) => void
  onInvite: () => void
}

/** The three tabs with their counts; on phones also the button that creates an invite. */
export const ClientsTabs = ({ tab, sessionRequests, onShow, onInvite }: Props) => {
  const { t } = useTranslation("coaching")
  const phone = usePhone()
  const counts = useClientCounts()
  return (
    <div className={css.tabs}>
      <Segments
        label={t("tabs.label")}
        value={tab}
        onChange={onShow}
        fullWidth={phone}
        choices={[
          { value: "connected", label: t("tabs.connected"), count: phone ? undefined : counts.connected },
          {
            value: "requests",
            label: t("tabs.requests"),
            count: counts.requests === undefined ? undefined : counts.requests + sessionRequests,
            highlighted: true,
          },
          { value: "past", label: t("tabs.past"), count: phone ? undefined : counts.past },
        ]}
      />
      {phone && (
        <RoundButton label={t("invite.make")} onClick={onInvite} icon={<IconUserPlus aria-hidden="true" />} />
      )}
    </div>
  )
}
