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
import { type PictureKind, useRemovePicture, useSetPicture } from "./api.ts"
import { CropSheet } from "./CropSheet.tsx"
import css from "./picture-card.module.css"
import { readBitmap } from "./read-bitmap.ts"
import { shrinkPicture } from "./shrink-picture.ts"

/** The person's picture, or the separate one of the coach profile. */
export const PictureCard = ({ as }: { as: PictureKind }) => {
  const { t } = useTranslation("profiles")
  const me = useMe()
  const coach = as === "coach"
  const reset = useRef<() => void>(null)
  const [error, setError] = useState<string>()
  const [shown, show] = useObjectUrl()
  const set = useSetPicture(as)
  const remove = useRemovePicture(
    () => toast({ text: t(coach ? "picture.goneCoach" : "picture.gone") }),
    problem => setError(problemText(problem)),
  )
  const [moving, move] = useState<ImageBitmap | null>(null)
  const stopMoving = (): void => {
    moving?.close()
    move(null)
    reset.current?.()
  }
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return
    setError(undefined)
    const bitmap = await readBitmap(file).catch(() => null)
    if (bitmap) {
      move(bitmap)
      return
    }
    // The server may know a kind of picture that this browser cannot show.
    const picture = await shrinkPicture(file)
    if (typeof picture === "string") setError(t(`picture.${picture}`))
    else upload(picture)
  }
  const upload = (picture: Blob): void => {
    show(picture)
    set.mutate(picture, {
      onSuccess: () => toast({ text: t("picture.done") }),
      onError: problem => setError(problemText(problem)),
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
                loading={remove.isPending}
                onClick={() => remove.mutate({ query: { as } })}
              >
                {t(coach ? "picture.general" : "picture.drawn")}
              </Button>
            )}
          </div>
        </div>
      </div>
      {moving && (
        <CropSheet
          picture={moving}
          shape={coach ? "d" : "dome"}
          onDone={square => {
            stopMoving()
            upload(square)
          }}
          onClose={stopMoving}
        />
      )}
      {error && (
        <Notice tone="danger" live>
          {error}
        </Notice>
      )}
    </Card>
  )
}

/** An object URL for a picture that is being uploaded, revoked when it is replaced or unmounted. */
const useObjectUrl = (): [string | null, (blob: Blob | null) => void] => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address)
    },
    [address],
  )
  return [address, blob => setAddress(blob && URL.createObjectURL(blob))]
}
