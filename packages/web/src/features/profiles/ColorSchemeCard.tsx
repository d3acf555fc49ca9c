import { useMantineColorScheme } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"

/** Light, dark or automatic, for this browser. */
export const ColorSchemeCard = () => {
  const { t } = useTranslation("me")
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Card title={t("appearance.title")}>
      <Segments
        label={t("appearance.label")}
        value={colorScheme}
        onChange={setColorScheme}
        fullWidth
        choices={(["light", "dark", "auto"] as const).map(value => ({
          value,
          label: t(`appearance.${value}`),
        }))}
      />
    </Card>
  )
}
