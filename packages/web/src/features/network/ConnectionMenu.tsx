import { Menu } from "@mantine/core"
import { IconDots, IconEye, IconHistory, IconUserOff } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { connection } from "../../entities/connection/api.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"

const EndConnectionSheet = onDemand(async () => (await import("./EndConnectionSheet.tsx")).EndConnectionSheet)
const ScopesSheet = onDemand(async () => (await import("./ScopesSheet.tsx")).ScopesSheet)

interface Props {
  /** The newest connection with this coach, if any. */
  connectionId: string | null
  connected: boolean
  name: string
  size?: "md" | "lg"
  variant?: "outline" | "card"
  /** Further entries of other features. */
  children?: ReactNode
}

/** Further actions on the connection with a coach. */
export const ConnectionMenu = ({
  connectionId,
  connected,
  name,
  size = "md",
  variant = "outline",
  children,
}: Props) => {
  const { t } = useTranslation("network")
  const [open, setOpen] = useState<"scopes" | "end">()
  const query = useQuery({ ...connection(connectionId ?? ""), enabled: connectionId !== null && connected })
  if (!connectionId && !children) return null
  return (
    <>
      <Menu>
        <Menu.Target>
          <RoundButton
            variant={variant}
            size={size}
            icon={<IconDots aria-hidden="true" />}
            label={t("more", { name })}
          />
        </Menu.Target>
        <Menu.Dropdown>
          {connected && query.data && (
            <Menu.Item
              onClick={() => setOpen("scopes")}
              leftSection={<IconEye size={20} stroke={1.75} aria-hidden="true" />}
            >
              {t("shared.title", { name })}
            </Menu.Item>
          )}
          {connectionId && (
            <Menu.Item
              renderRoot={props => <Link {...props} to="/network" />}
              leftSection={<IconHistory size={20} stroke={1.75} aria-hidden="true" />}
            >
              {t("manage")}
            </Menu.Item>
          )}
          {connected && query.data && (
            <Menu.Item
              onClick={() => setOpen("end")}
              leftSection={<IconUserOff size={20} stroke={1.75} aria-hidden="true" />}
            >
              {t("end.open")}
            </Menu.Item>
          )}
          {children}
        </Menu.Dropdown>
      </Menu>
      {open === "scopes" && query.data && <ScopesSheet of={query.data} onClose={() => setOpen(undefined)} />}
      {open === "end" && query.data && (
        <EndConnectionSheet of={query.data} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
