export interface AdminEvents {
  /** An admin read out the secret link of a mail; its owner, where it has one, is told. */
  "mail.handed_out": { mailId: string; personId: string | null }
  "flag.changed": { name: string }
}
