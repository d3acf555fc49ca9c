import { Button, type ButtonProps } from "@mantine/core"
import { IconMessageCircle } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useOpenRoom } from "./api.ts"

/** Opens the conversation with a person. */
export const MessageButton = ({
  userId,
  ...style
}: { userId: string } & Pick<ButtonProps, "size" | "variant" | "fullWidth">) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useOpenRoom({
    done: ({ id }) => void navigate({ to: "/messages/$roomId", params: { roomId: id } }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  return (
    <Button
      variant="default"
      {...style}
      leftSection={<IconMessageCircle size={20} stroke={1.75} aria-hidden="true" />}
      loading={open.isPending}
      onClick={() => open.mutate({ body: { type: "direct", userId } })}
    >
      {t("write")}
    </Button>
  )
}
