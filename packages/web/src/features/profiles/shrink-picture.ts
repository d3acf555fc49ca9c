const MAX_BYTES = 5_000_000
const MAX_SIDE = 1600
const SENT_AS_IS = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"])
const SHRINK_ABOVE_BYTES = 1_500_000

export type PictureProblem = "unreadable" | "tooBig"

/** Prepares a picture for upload: large ones are scaled down, because a phone's photo would exceed the limit. */
export const shrinkPicture = async (file: File): Promise<Blob | PictureProblem> => {
  if (SENT_AS_IS.has(file.type) && file.size <= SHRINK_ABOVE_BYTES) return file
  const smaller = await drawSmaller(file).catch(() => null)
  if (smaller) return smaller
  if (!SENT_AS_IS.has(file.type)) return "unreadable"
  return file.size <= MAX_BYTES ? file : "tooBig"
}

const drawSmaller = async (file: File): Promise<Blob | null> => {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, MAX_SIDE / Math.min(image.width, image.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, "image/jpeg", 0.9))
  return blob && blob.size <= MAX_BYTES ? blob : null
}
