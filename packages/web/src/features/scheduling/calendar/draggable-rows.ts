import { Draggable } from "@fullcalendar/react/interaction"

/** Lets the clients of a list be dragged onto the calendar. Returns a function that ends it. */
export const makeRowsDraggable = (list: HTMLElement): (() => void) => {
  const draggable = new Draggable(list, {
    itemSelector: "[data-client]",
    longPressDelay: 350,
    eventData: { create: false },
  })
  return () => draggable.destroy()
}
