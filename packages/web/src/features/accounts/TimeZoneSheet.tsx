import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { ZonePicker } from "../../ui/inputs/ZonePicker.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"

interface Props {
  opened: boolean
  onClose: () => void
  zone: string
  onChange: (zone: string) => void
}

export const TimeZoneSheet = ({ opened, onClose, zone, onChange }: Props) => {
  const { t } = useTranslation("accounts")
  return (
    <Sheet
      opened={opened}
      onClose={onClose}
      title={t("signUp.zoneTitle")}
      foot={<Button onClick={onClose}>{t("signUp.zoneDone")}</Button>}
    >
      <ZonePicker
        label={t("signUp.zoneLabel")}
        value={zone}
        onChange={onChange}
        notFound={t("signUp.zoneNone")}
      />
    </Sheet>
  )
}
