export interface AccountsEvents {
  "account.opened": { accountId: string; role: "client" | "coach"; timeZone: string; language: string }
  "account.became_coach": { accountId: string }
  "account.suspended": { accountId: string; by: string }
  "account.restored": { accountId: string; by: string }
  /** Changed by an admin; a person who becomes a coach by themselves publishes `account.became_coach` only. */
  "account.roles_set": { accountId: string; by: string; from: string[]; to: string[] }
  "account.renamed": { accountId: string }
  "account.zone_changed": { accountId: string }
}
