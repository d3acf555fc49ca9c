import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../../lib/login.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { StateLabel } from "./StateLabel.tsx"
import { TwoFactorOff } from "./TwoFactorOff.tsx"
import { TwoFactorSteps } from "./TwoFactorSteps.tsx"

export const TwoFactorCard = () => {
  const { t } = useTranslation("security")
  const { twoFactor } = useMe()
  const [opened, setOpened] = useState<"on" | "off">()
  const close = (): void => setOpened(undefined)
  return (
    <Card
      title={t("twoFactor.title")}
      sub={t("twoFactor.sub")}
      aside={<StateLabel good={twoFactor} text={t(twoFactor ? "twoFactor.on" : "twoFactor.off")} />}
    >
      <div>
        {twoFactor ? (
          <Button variant="default" onClick={() => setOpened("off")}>
            {t("twoFactor.turnOff")}
          </Button>
        ) : (
          <Button variant="light" onClick={() => setOpened("on")}>
            {t("twoFactor.turnOn")}
          </Button>
        )}
      </div>
      <Sheet opened={opened === "on"} onClose={close} title={t("twoFactor.title")} size={460}>
        <TwoFactorSteps close={close} />
      </Sheet>
      <Sheet opened={opened === "off"} onClose={close} title={t("twoFactor.offTitle")} size={440}>
        <TwoFactorOff close={close} />
      </Sheet>
    </Card>
  )
}
