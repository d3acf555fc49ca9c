/** A picture's size in pixels. */
export interface Size {
  width: number
  height: number
}

/** Where a picture lies in its square: all in sides of the square, so that no screen size matters. */
export interface Crop {
  /** 1 where the picture just covers the square. */
  zoom: number
  /** The left and the top edge of the picture, 0 or less. */
  x: number
  y: number
}

export const MAX_ZOOM = 4

/** Width and height of the picture in sides of the square. */
export const shownSize = ({ width, height }: Size, zoom: number): Size => {
  const shorter = Math.min(width, height)
  return { width: (width / shorter) * zoom, height: (height / shorter) * zoom }
}

/** The nearest crop that leaves no part of the square empty. */
export const withinSquare = (size: Size, { zoom, x, y }: Crop): Crop => {
  const fitting = Math.min(MAX_ZOOM, Math.max(1, zoom))
  const shown = shownSize(size, fitting)
  return { zoom: fitting, x: between(1 - shown.width, x, 0), y: between(1 - shown.height, y, 0) }
}

const between = (least: number, value: number, most: number): number => Math.min(most, Math.max(least, value))

/** In the middle, and higher than that in an upright picture, where faces are. */
export const firstCrop = (size: Size): Crop => {
  const { width, height } = shownSize(size, 1)
  return { zoom: 1, x: (1 - width) / 2, y: (1 - height) * 0.2 }
}

export const moved = (size: Size, crop: Crop, dx: number, dy: number): Crop =>
  withinSquare(size, { ...crop, x: crop.x + dx, y: crop.y + dy })

/** Zoomed so that the point of the square at `at` stays where it is. */
export const zoomed = (size: Size, crop: Crop, zoom: number, at = { x: 0.5, y: 0.5 }): Crop => {
  const next = Math.min(MAX_ZOOM, Math.max(1, zoom))
  const factor = next / crop.zoom
  return withinSquare(size, {
    zoom: next,
    x: at.x - (at.x - crop.x) * factor,
    y: at.y - (at.y - crop.y) * factor,
  })
}

/** The square in the picture's own pixels; the edges of the picture lie at or before those of the square. */
export const squareOf = ({ width, height }: Size, { zoom, x, y }: Crop) => {
  const side = Math.min(width, height) / zoom
  return { left: Math.abs(x) * side, top: Math.abs(y) * side, side }
}
