import { Button } from "@mantine/core"
import { IconFingerprint } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { isProblem } from "../../lib/problem.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import css from "./accounts.module.css"
import { signInWithPasskey } from "./api.ts"
import { supportsPasskeys, wasCancelled } from "./passkey.ts"

export const PasskeyButton = ({ go }: { go: () => void }) => {
  const { t } = useTranslation("accounts")
  const signIn = useMutation({ mutationFn: signInWithPasskey, onSuccess: go })
  if (!supportsPasskeys()) return null
  const sentence = (error: unknown): string => {
    if (isProblem(error)) return problemText(error)
    return wasCancelled(error) ? t("signIn.passkeyStopped") : t("signIn.passkeyFailed")
  }
  return (
    <>
      <p className={css.or}>{t("signIn.or")}</p>
      <Button
        variant="default"
        size="lg"
        fullWidth
        loading={signIn.isPending}
        leftSection={<IconFingerprint size={22} stroke={1.75} />}
        onClick={() => signIn.mutate()}
      >
        {t("signIn.passkey")}
      </Button>
      {signIn.error && (
        <Notice tone="plain" live>
          {sentence(signIn.error)}
        </Notice>
      )}
    </>
  )
}
