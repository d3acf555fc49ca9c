export interface AdminEvents {
  /** An admin revealed the secret link of an email; `personId` is notified, null where the email has no account. */
  "mail.handed_out": { mailId: string; personId: string | null }
  "flag.changed": { name: string }
}
