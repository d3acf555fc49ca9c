const MAX_SIDE = 1600

/** The picture turned upright, scaled down where it is larger than any frame needs: a phone's photo fills its memory. */
export const readBitmap = async (file: Blob): Promise<ImageBitmap> => {
  const whole = await createImageBitmap(file)
  const scale = MAX_SIDE / Math.min(whole.width, whole.height)
  if (scale >= 1) return whole
  const smaller = await createImageBitmap(whole, {
    resizeWidth: Math.round(whole.width * scale),
    resizeHeight: Math.round(whole.height * scale),
    resizeQuality: "high",
  })
  whole.close()
  return smaller
}
