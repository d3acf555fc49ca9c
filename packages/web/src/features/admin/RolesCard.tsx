import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { type Role, type UserDetail, useSetRoles } from "./api.ts"
import css from "./roles-card.module.css"
import { roles } from "./search.ts"

/** A switch for each role; changing the admin role asks for confirmation. */
export const RolesCard = ({ of }: { of: UserDetail }) => {
  const { t } = useTranslation("admin")
  const name = of.firstName
  const set = useSetRoles({
    done: () => toast({ text: t("user.roles.saved", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const change = async (role: Role, on: boolean): Promise<void> => {
    const next = roles.filter(other => (other === role ? on : of.roles.includes(other)))
    if (next.length === 0) {
      toast({ tone: "problem", text: t("user.roles.least") })
      return
    }
    if (role === "admin") {
      const words = on ? "ask" : "lose"
      const yes = await confirm({
        title: t(`user.roles.${words}Title`, { name }),
        text: t(`user.roles.${words}Text`, { name }),
        yes: t(`user.roles.${words}Yes`),
        danger: true,
      })
      if (!yes) return
    }
    set.mutate({ params: { userId: of.id }, body: { roles: next } })
  }
  const shownRoles = set.isPending ? set.variables.body.roles : of.roles
  return (
    <Card title={t("user.roles.title")} sub={t("user.roles.text", { name })}>
      <div className={css.roles}>
        {roles.map(role => (
          <Switch
            key={role}
            labelPosition="left"
            checked={shownRoles.includes(role)}
            disabled={set.isPending}
            onChange={event => void change(role, event.currentTarget.checked)}
            label={t(`user.roles.${role}`)}
            description={t(`user.roles.${role}Text`)}
            classNames={{ label: css.label ?? "", description: css.text ?? "" }}
          />
        ))}
      </div>
    </Card>
  )
}
