import { TextInput, type TextInputProps } from "@mantine/core"
import { IconEye, IconEyeOff } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import css from "./accounts.module.css"

interface Props extends TextInputProps {
  /** Shown at the end of the label row. */
  aside?: React.ReactNode
}

/** On the plain text input: Mantine's password input brings its icon buttons along, which the sign-in page does without. */
export const PasswordField = ({ aside, ...rest }: Props) => {
  const { t } = useTranslation("accounts")
  const [isShown, setShown] = useState(false)
  return (
    <div className={css.password}>
      {aside && <div className={css.aside}>{aside}</div>}
      <TextInput
        type={isShown ? "text" : "password"}
        label={t("password")}
        rightSectionWidth={56}
        rightSection={
          <button
            type="button"
            className={css.reveal}
            aria-label={t("showPassword")}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <IconEyeOff size={20} /> : <IconEye size={20} />}
          </button>
        }
        {...rest}
      />
    </div>
  )
}
