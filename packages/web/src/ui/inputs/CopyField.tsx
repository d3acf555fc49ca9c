import { Button } from "@mantine/core"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
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
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(copies)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <div className={css.code}>
      <code className={small ? css.small : css.large}>{text}</code>
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
    </div>
  )
}
