export default {
  title: "Move your picture into place",
  frame: "Your picture in its frame",
  keys: "Drag to move it, pinch to zoom. Arrow keys move it too, plus and minus zoom.",
  zoom: "Zoom",
  cancel: "Cancel",
  use: "Use this picture",
} as const
