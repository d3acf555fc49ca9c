import { Button, FileButton, Loader } from "@mantine/core"
import { IconPhotoUp } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Portrait } from "../../ui/people/Portrait.tsx"
import { type PictureOf, useDropPicture, useSetPicture } from "./api.ts"
import css from "./picture-card.module.css"
import { shrinkPicture } from "./shrink-picture.ts"

/** One's picture, and how to change it; the coach's is a second one of its own. */
export const PictureCard = ({ as }: { as: PictureOf }) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const coach = as === "coach"
  const reset = useRef<() => void>(null)
  const [trouble, setTrouble] = useState<string>()
  const [shown, show] = useShownBlob()
  const set = useSetPicture(as)
  const drop = useDropPicture(
    () => toast({ text: t(coach ? "picture.goneCoach" : "picture.gone") }),
    problem => setTrouble(problemText(problem)),
  )
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return
    setTrouble(undefined)
    const picture = await shrinkPicture(file)
    if (typeof picture === "string") {
      setTrouble(t(`picture.${picture}`))
      return
    }
    show(picture)
    set.mutate(picture, {
      onSuccess: () => toast({ text: t("picture.done") }),
      onError: problem => setTrouble(problemText(problem)),
      onSettled: () => {
        show(null)
        reset.current?.()
      },
    })
  }
  const face = shown
    ? {
        firstName: me.firstName,
        lastName: me.lastName,
        profilePicture: { url: shown },
        coachProfilePicture: null,
      }
    : me
  const own = coach ? me.coachProfilePicture !== null : true
  return (
    <Card title={t(coach ? "picture.coachTitle" : "picture.title")}>
      <div className={css.line}>
        <span className={css.face} aria-busy={set.isPending}>
          <Portrait
            person={face}
            side={coach ? "coach" : "client"}
            crop={coach ? "d" : "dome"}
            size={132}
            alt={t("picture.alt")}
          />
          {set.isPending && (
            <span className={css.sending} role="status">
              <Loader color="white" size="sm" />
              <span className="visually-hidden">{t("picture.sending")}</span>
            </span>
          )}
        </span>
        <div className={css.words}>
          <p className="ink-2">{t(coach ? "picture.coachText" : "picture.text")}</p>
          <div className={css.buttons}>
            <FileButton
              resetRef={reset}
              accept="image/*"
              onChange={file => void choose(file)}
              disabled={set.isPending}
            >
              {props => (
                <Button
                  {...props}
                  variant="light"
                  leftSection={<IconPhotoUp size={20} stroke={1.75} aria-hidden="true" />}
                >
                  {t("picture.choose")}
                </Button>
              )}
            </FileButton>
            {own && (
              <Button
                variant="subtle"
                loading={drop.isPending}
                onClick={() => drop.mutate({ query: { as } })}
              >
                {t(coach ? "picture.general" : "picture.drawn")}
              </Button>
            )}
          </div>
        </div>
      </div>
      {trouble && (
        <Notice tone="danger" live>
          {trouble}
        </Notice>
      )}
    </Card>
  )
}

/** An address for a picture that is still on its way, given back when it is not needed any more. */
const useShownBlob = (): [string | null, (blob: Blob | null) => void] => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address)
    },
    [address],
  )
  return [address, blob => setAddress(blob && URL.createObjectURL(blob))]
}
