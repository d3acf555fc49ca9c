import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { allScopes, type Scope, scopeIcons, withScope } from "../../entities/connection/scopes.ts"
import css from "./scope-switches.module.css"

interface Props {
  value: readonly Scope[]
  onChange: (scopes: Scope[], changed: Scope, on: boolean) => void
  label: string
  /** Descriptions of the scopes from the server, instead of the default ones. */
  wording?: Partial<Record<Scope, string>> | undefined
}

/** A switch per scope with its description. */
export const ScopeSwitches = ({ value, onChange, label, wording }: Props) => {
  const { t } = useTranslation("network")
  return (
    <fieldset className={css.scopes} aria-label={label}>
      {allScopes.map(scope => {
        const Icon = scopeIcons[scope]
        return (
          <Switch
            key={scope}
            labelPosition="left"
            checked={value.includes(scope)}
            onChange={event => {
              const on = event.currentTarget.checked
              onChange(withScope(value, scope, on), scope, on)
            }}
            label={
              <span className={css.label}>
                <Icon size={20} stroke={1.75} aria-hidden="true" />
                <span>
                  {t(`scopes.${scope}`)}
                  <span className={css.words}>{wording?.[scope] ?? t(`wording.${scope}`)}</span>
                </span>
              </span>
            }
            classNames={{
              body: css.body ?? "",
              labelWrapper: css.wrapper ?? "",
              label: css.switchLabel ?? "",
            }}
          />
        )
      })}
    </fieldset>
  )
}
