/** All events and their payloads. Each module adds its own by declaration merging in its `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface EventPayloads {}
export type EventName = keyof EventPayloads & string

export interface PublishedEvent<N extends EventName = EventName> {
  id: string
  name: N
  actorId: string | null
  payload: EventPayloads[N]
  at: Date
}
