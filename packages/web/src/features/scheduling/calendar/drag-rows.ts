import { Draggable } from "@fullcalendar/react/interaction"

/** Lets the clients of a list be dragged onto the calendar; returns how to stop. */
export const dragRows = (list: HTMLElement): (() => void) => {
  const draggable = new Draggable(list, {
    itemSelector: "[data-client]",
    longPressDelay: 350,
    eventData: { create: false },
  })
  return () => draggable.destroy()
}
