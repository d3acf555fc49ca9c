import { IconCheck } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { Side } from "../../lib/active-side.ts"
import { Chair } from "../../ui/illustrations/Room.tsx"
import css from "./role-choice.module.css"

/** The choice between coach and client as two radio cards. */
export const RoleChoice = ({ value, onChange }: { value: Side; onChange: (side: Side) => void }) => {
  const { t } = useTranslation("accounts")
  return (
    <fieldset className={css.chairs}>
      <legend className="visually-hidden">{t("signUp.which")}</legend>
      {(["coach", "client"] as const).map(side => (
        <label key={side} className={css.chair} data-side={side} data-chosen={value === side}>
          <input
            type="radio"
            name="side"
            value={side}
            checked={value === side}
            onChange={() => onChange(side)}
            className="visually-hidden"
          />
          <span className={css.mark} aria-hidden="true">
            {value === side && <IconCheck size={16} stroke={3} />}
          </span>
          <Chair side={side} />
          <span className={css.words}>
            <span className={css.name}>{t(`signUp.${side}`)}</span>
            <span className="ink-2 small">{t(`signUp.${side}Text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
