import { Button } from "@mantine/core"
import { IconLogout } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { endLogin } from "../../lib/login.ts"

export const SignOutButton = () => {
  const { t } = useTranslation("me")
  const [signingOut, setSigningOut] = useState(false)
  const signOut = (): void => {
    setSigningOut(true)
    void endLogin()
  }
  return (
    <Button
      variant="default"
      fullWidth
      onClick={signOut}
      loading={signingOut}
      leftSection={<IconLogout size={20} stroke={1.75} className="turns" aria-hidden="true" />}
    >
      {t("out.action")}
    </Button>
  )
}
