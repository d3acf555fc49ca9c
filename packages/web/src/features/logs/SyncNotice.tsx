import { Button } from "@mantine/core"
import { IconCloudOff, IconCloudUp } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useLog } from "../../entities/log/use-log.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import css from "./logs.module.css"

const named = new Set(["workout", "workoutExercise", "set", "metric", "exercise", "meal", "mealItem"])

/** Says that there is no network, what waits to be sent, and what the server refused. */
export const SyncNotice = () => {
  const { t } = useTranslation("log")
  const { isOffline, waiting, refused, log } = useLog()
  return (
    <>
      {isOffline && (
        <Notice tone="honey" icon={<IconCloudOff />} live title={t("offline")}>
          {waiting > 0 && (
            <span className={css.waiting}>
              <IconCloudUp size={18} stroke={1.75} aria-hidden="true" />
              {t("waiting", { count: waiting })}
            </span>
          )}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="danger" live title={t("refused.title", { count: refused.length })}>
          <ul className={css.refused}>
            {refused.map(({ changeId, kind, refusal }) => (
              <li key={changeId}>
                <span>
                  {t("refused.line", {
                    kind: t(`kinds.${named.has(kind) ? (kind as "set") : "other"}`),
                    reason: refusal?.message ?? "",
                  })}
                </span>
                <Button size="sm" variant="subtle" onClick={() => log.discard(changeId)}>
                  {t("refused.discard")}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
