export interface RelationshipsEvents {
  /** The blocked person is never notified. */
  "person.blocked": { by: string; blocked: string }
  "person.unblocked": { by: string; blocked: string }
}
