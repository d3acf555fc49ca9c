export interface TiesEvents {
  /** Never told to the blocked person. */
  "person.blocked": { by: string; blocked: string }
  "person.unblocked": { by: string; blocked: string }
}
