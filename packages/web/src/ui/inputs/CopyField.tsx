import { Button } from "@mantine/core"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { copyText } from "../../lib/copy-text.ts"
import css from "./copy-field.module.css"

/** A code or link with a copy button; `copies` is copied instead of the shown text. */
export const CopyField = ({
  text,
  copies = text,
  small = false,
}: {
  text: string
  copies?: string
  small?: boolean
}) => {
  const { t } = useTranslation(["common", "visits"])
  const shown = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const [failed, setFailed] = useState(false)
  const copy = async (): Promise<void> => {
    const done = await copyText(copies)
    setFailed(!done)
    setCopied(done)
    if (done) setTimeout(() => setCopied(false), 2000)
    else if (shown.current) getSelection()?.selectAllChildren(shown.current)
  }
  return (
    <div className={css.code}>
      <code ref={shown} className={small ? css.small : css.large}>
        {text}
      </code>
      <Button
        variant="default"
        size="sm"
        onClick={() => void copy()}
        leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
      >
        {copied ? t("copied") : t("copy")}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? t("copied") : ""}
      </span>
      {failed && (
        <p className="small" role="alert">
          {t("visits:copy.failed")}
        </p>
      )}
    </div>
  )
}
