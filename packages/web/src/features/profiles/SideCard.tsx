import { Button } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { setActiveSide } from "../../lib/active-side.ts"
import { useLogin } from "../../lib/login.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Chair } from "../../ui/illustrations/Room.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { useBecomeCoach } from "./api.ts"
import css from "./side-card.module.css"

/** Switches a coach between the two sides; offers everybody else to become a coach. */
export const SideCard = () => (useLogin().has("coach") ? <SwitchSide /> : <BecomeCoach />)

const SwitchSide = () => {
  const { t } = useTranslation("me")
  const { side } = useLogin()
  return (
    <Card title={t("side.title")}>
      <div className={css.line}>
        <Chair side={side} width={96} />
        <div className={css.words}>
          <Segments
            label={t("side.label")}
            value={side}
            onChange={setActiveSide}
            fullWidth
            choices={[
              { value: "coach", label: t("side.coach") },
              { value: "client", label: t("side.client") },
            ]}
          />
          <p className="small ink-2" role="status">
            {t(side === "coach" ? "side.coachText" : "side.clientText")}
          </p>
        </div>
      </div>
    </Card>
  )
}

const BecomeCoach = () => {
  const { t } = useTranslation("me")
  const navigate = useNavigate()
  const become = useBecomeCoach(
    () => {
      setActiveSide("coach")
      toast({ text: t("become.done") })
      void navigate({ to: "/me/profile", search: { as: "coach" } })
    },
    problem => toast({ tone: "problem", text: problemText(problem) }),
  )
  const confirmBecome = async (): Promise<void> => {
    if (await confirm({ title: t("become.askTitle"), text: t("become.askText"), yes: t("become.yes") }))
      become.mutate({})
  }
  return (
    <Card>
      <div className={css.line}>
        <Chair side="coach" width={96} />
        <div className={css.words}>
          <h2>{t("become.title")}</h2>
          <p className="ink-2">{t("become.text")}</p>
        </div>
      </div>
      <div>
        <Button variant="default" onClick={() => void confirmBecome()} loading={become.isPending}>
          {t("become.action")}
        </Button>
      </div>
    </Card>
  )
}
