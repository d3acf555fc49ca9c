export interface AccountsEvents {
  "account.opened": { accountId: string; role: "client" | "coach"; timeZone: string; language: string }
  "account.became_coach": { accountId: string }
  "account.suspended": { accountId: string; by: string }
  "account.restored": { accountId: string; by: string }
  /** By an admin; becoming a coach by oneself is `account.became_coach` alone. */
  "account.roles_set": { accountId: string; by: string; from: string[]; to: string[] }
  "account.renamed": { accountId: string }
  "account.zone_changed": { accountId: string }
}
