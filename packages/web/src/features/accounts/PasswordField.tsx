import { PasswordInput, type PasswordInputProps } from "@mantine/core"
import { IconEye, IconEyeOff } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import css from "./accounts.module.css"

interface Props extends PasswordInputProps {
  /** Shown at the end of the label row. */
  aside?: React.ReactNode
}

export const PasswordField = ({ aside, ...rest }: Props) => {
  const { t } = useTranslation("accounts")
  return (
    <div className={css.password}>
      {aside && <div className={css.aside}>{aside}</div>}
      <PasswordInput
        label={t("password")}
        rightSectionWidth={56}
        visibilityToggleIcon={({ reveal }) => (reveal ? <IconEyeOff size={20} /> : <IconEye size={20} />)}
        visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0 }}
        {...rest}
      />
    </div>
  )
}
