import { useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { loadWords } from "../../i18n/start.ts"
import { confirm } from "../../ui/feedback/confirm.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useBlock } from "./api.ts"

interface Person {
  id: string
  firstName: string
}

/** Confirms and blocks a person. `onBlocked` can leave a page that no longer exists afterwards. */
export const useBlockPerson = (person: Person, onBlocked?: () => void) => {
  const { t } = useTranslation("relationships")
  const client = useQueryClient()
  const name = person.firstName
  const block = useBlock({
    done: () => {
      client.removeQueries({ queryKey: ["GET /coach/clients/{clientId}"] })
      toast({ text: t("block.done", { name }) })
      onBlocked?.()
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const confirmAndBlock = async (): Promise<void> => {
    await loadWords("relationships")
    const yes = await confirm({
      title: t("block.title", { name }),
      text: t("block.text", { name }),
      yes: t("block.yes"),
      danger: true,
    })
    if (yes) block.mutate({ params: { userId: person.id } })
  }
  return { confirmAndBlock, blocking: block.isPending }
}
