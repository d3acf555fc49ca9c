import type { Offer } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import type { SelectedRange, TimeRange, UnavailableRange } from "./bookable-hours.ts"
import type { PendingMove } from "./events.ts"
import type { View } from "./search.ts"

export interface GridProps {
  view: View
  date: string
  phone: boolean
  zone: string
  now: number
  sessions: readonly ScheduledBooking[]
  groups: readonly OwnGroup[]
  offers: readonly Offer[]
  free: readonly TimeRange[]
  unavailable: readonly UnavailableRange[]
  /** The first and the last hour shown. */
  hours: [number, number]
  /** The minutes between two times at which something can be dropped. */
  snap: number
  moving: PendingMove | null
  selected: SelectedRange | null
  onSelect: (range: SelectedRange) => void
  onOpenGroup: (id: string) => void
  /** A session or a group was dropped at another time, or resized. */
  onMoved: (move: PendingMove) => void
  /** A session was resized to where no length on offer lies. */
  onNoLength: () => void
  onOpen: (booking: ScheduledBooking) => void
  onAccept: (booking: ScheduledBooking) => void
  /** A time without an event was clicked, or a client was dropped there. */
  onTime: (at: number, clientId?: string) => void
  onDay: (date: string) => void
}
