export interface RelationshipsEvents {
  /** Never told to the blocked person. */
  "person.blocked": { by: string; blocked: string }
  "person.unblocked": { by: string; blocked: string }
}
