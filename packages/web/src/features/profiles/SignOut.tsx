import { Button } from "@mantine/core"
import { IconLogout } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { endLogin } from "../../lib/login.ts"

export const SignOut = () => {
  const { t } = useTranslation("me")
  const [leaving, setLeaving] = useState(false)
  const leave = (): void => {
    setLeaving(true)
    void endLogin()
  }
  return (
    <Button
      variant="default"
      fullWidth
      onClick={leave}
      loading={leaving}
      leftSection={<IconLogout size={20} stroke={1.75} className="turns" aria-hidden="true" />}
    >
      {t("out.action")}
    </Button>
  )
}
