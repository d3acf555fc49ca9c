import { Button, Slider } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { type Crop, firstCrop, MAX_ZOOM, moved, shownSize, squareOf, zoomed } from "./crop.ts"
import css from "./crop-sheet.module.css"
import { useCropGestures } from "./use-crop-gestures.ts"

const STEP = 0.04
const ZOOM_STEP = 1.1
/** The server stores 512 px; twice that keeps screens with dense pixels sharp should it ever store more. */
const MAX_SIDE_PIXELS = 1024

interface Props {
  picture: ImageBitmap
  shape: "dome" | "d"
  onDone: (square: Blob) => void
  onClose: () => void
}

/** Moves and zooms a picture in the square that is kept: with a finger or a mouse, or with the keyboard. */
export const CropSheet = ({ picture, shape, onDone, onClose }: Props) => {
  const { t } = useTranslation("crop")
  const [crop, setCrop] = useState(() => firstCrop(picture))
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("title")}
      size={420}
      foot={
        <div className={css.foot}>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button onClick={() => void cut(picture, squareOf(picture, crop)).then(onDone)}>{t("use")}</Button>
        </div>
      }
    >
      <div className={css.body}>
        <CropFrame picture={picture} shape={shape} crop={crop} onChange={setCrop} />
        <p id="crop-keys" className="small ink-2">
          {t("keys")}
        </p>
        <Slider
          thumbLabel={t("zoom")}
          label={null}
          min={1}
          max={MAX_ZOOM}
          step={0.01}
          value={crop.zoom}
          onChange={zoom => setCrop(before => zoomed(picture, before, zoom))}
        />
      </div>
    </Sheet>
  )
}

interface FrameProps extends Pick<Props, "picture" | "shape"> {
  crop: Crop
  onChange: (next: (before: Crop) => Crop) => void
}

/** A component of its own, so that the gestures find its element when the sheet has opened. */
const CropFrame = ({ picture, shape, crop, onChange }: FrameProps) => {
  const { t } = useTranslation("crop")
  const frame = useRef<HTMLButtonElement>(null)
  useCropGestures(frame, picture, onChange)
  const { width, height } = shownSize(picture, crop.zoom)
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const move = moves[event.key]
    if (move) onChange(before => moved(picture, before, ...move))
    else if (event.key === "+" || event.key === "=")
      onChange(before => zoomed(picture, before, before.zoom * ZOOM_STEP))
    else if (event.key === "-") onChange(before => zoomed(picture, before, before.zoom / ZOOM_STEP))
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={frame}
      type="button"
      className={css.frame}
      data-shape={shape}
      data-autofocus
      aria-label={t("frame")}
      aria-describedby="crop-keys"
      onKeyDown={onKeyDown}
    >
      <Drawing
        picture={picture}
        style={{
          inlineSize: `${width * 100}%`,
          blockSize: `${height * 100}%`,
          insetInlineStart: 0,
          insetBlockStart: 0,
          transform: `translate(${(crop.x / width) * 100}%, ${(crop.y / height) * 100}%)`,
        }}
      />
    </button>
  )
}

const moves: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

const Drawing = ({ picture, style }: { picture: ImageBitmap; style: React.CSSProperties }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    canvas.current?.getContext("2d")?.drawImage(picture, 0, 0)
  }, [picture])
  return (
    <canvas
      ref={canvas}
      width={picture.width}
      height={picture.height}
      className={css.picture}
      style={style}
    />
  )
}

const cut = (
  picture: ImageBitmap,
  { left, top, side }: { left: number; top: number; side: number },
): Promise<Blob> => {
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(Math.min(side, MAX_SIDE_PIXELS))
  canvas.height = canvas.width
  canvas.getContext("2d")?.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn"))),
      "image/jpeg",
      0.92,
    ),
  )
}
