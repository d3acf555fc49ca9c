import { Button } from "@mantine/core"
import { IconCopy, IconDownload } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { copyText } from "../../../lib/copy-text.ts"
import { saveFile } from "../../../lib/save-file.ts"
import { toast } from "../../../ui/feedback/toast.ts"
import css from "./security.module.css"

export const RecoveryCodes = ({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) => {
  const { t } = useTranslation(["security", "visits"])
  const text = `${codes.join("\n")}\n`
  const copy = async (): Promise<void> => {
    if (await copyText(text)) toast({ text: t("twoFactor.copied") })
    else toast({ tone: "problem", text: t("visits:copy.failed") })
  }
  return (
    <div className={css.form}>
      <div>
        <h3 tabIndex={-1} ref={heading => heading?.focus()}>
          {t("twoFactor.codes")}
        </h3>
        <p className="ink-2">{t("twoFactor.codesText")}</p>
      </div>
      <ul className={css.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={`${css.buttons} ${css.wide}`}>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => saveFile(t("twoFactor.file"), text, "text/plain")}
        >
          {t("twoFactor.save")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          {t("twoFactor.copy")}
        </Button>
      </div>
      <div className={css.foot}>
        <Button onClick={onSaved}>{t("twoFactor.kept")}</Button>
      </div>
    </div>
  )
}
