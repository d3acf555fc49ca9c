import { Button, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { type SyntheticEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { Sheet } from "../../ui/layout/Sheet.tsx"

/** A code may be pasted with spaces, or as the whole link. */
const codeIn = (typed: string): string => (typed.trim().split("/").at(-1) ?? "").replace(/[\s-]/g, "")

export const InviteCodeSheet = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation("accounts")
  const navigate = useNavigate()
  const [typed, setTyped] = useState("")
  const [tried, setTried] = useState(false)
  const open = (event: SyntheticEvent): void => {
    event.preventDefault()
    event.stopPropagation()
    setTried(true)
    const code = codeIn(typed)
    if (code) void navigate({ to: "/invite/$code", params: { code } })
  }
  return (
    <Sheet opened={opened} onClose={onClose} title={t("signUp.codeTitle")} size={440}>
      <form onSubmit={open} style={{ display: "grid", gap: 20 }}>
        <p className="ink-2">{t("signUp.codeText")}</p>
        <TextInput
          label={t("signUp.codeLabel")}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
          error={tried && !codeIn(typed) && t("signUp.codeMissing")}
          autoComplete="off"
          autoCapitalize="characters"
          data-autofocus
        />
        <Button type="submit">{t("signUp.codeOpen")}</Button>
      </form>
    </Sheet>
  )
}
