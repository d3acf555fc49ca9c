export interface AccountsEvents {
  "account.opened": { accountId: string; role: "client" | "coach"; timeZone: string; language: string }
  "account.became_coach": { accountId: string }
  "account.suspended": { accountId: string; by: string }
  "account.restored": { accountId: string; by: string }
  /** Changed by an admin; a person who becomes a coach by themselves publishes `account.became_coach` only. */
  "account.roles_set": { accountId: string; by: string; from: string[]; to: string[] }
  /** An admin took the coach role away: what lies ahead of them as a coach ends, as with a suspension. */
  "account.coach_role_lost": { accountId: string; by: string }
  /** The owner of the address took the account back from whoever signed up with it before the address was confirmed. */
  "account.taken_back": { accountId: string }
  "account.renamed": { accountId: string }
  "account.zone_changed": { accountId: string }
}
