import { Button } from "@mantine/core"
import { IconCloudOff, IconPlugConnectedX } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import css from "./error-state.module.css"
import { problemText } from "./form-errors.tsx"

interface Props {
  error: unknown
  retry?: (() => void) | undefined
  retrying?: boolean | undefined
  /** What did not load, as the subject of a sentence: "The list". */
  what?: string | undefined
}

/** Shown in place of content that failed to load, with a retry button. */
export const ErrorState = ({ error, retry, retrying = false, what }: Props) => {
  const { t } = useTranslation()
  const offline = isProblem(error, "network")
  const Icon = offline ? IconCloudOff : IconPlugConnectedX
  const refused = isProblem(error) && error.status >= 400 && error.status < 500
  return (
    <div className={css.error} role="alert">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <p>{offline || refused ? problemText(error) : t("failing", { what: what ?? t("failingThis") })}</p>
      {retry && (
        <Button variant="default" size="sm" onClick={retry} loading={retrying}>
          {t("tryAgain")}
        </Button>
      )}
    </div>
  )
}
