import type { AccountsEvents } from "@rapport/domain/accounts/events"
import type { Role } from "../../platform/context.ts"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

export interface AccountsTables {
  accounts: {
    id: Generated<string>
    email: string
    email_verified_at: AtOrNull
    password_hash: string
    username: string
    first_name: string
    last_name: string
    roles: Role[]
    time_zone: string
    language: Generated<string>
    units: Generated<"metric" | "imperial">
    suspended_at: AtOrNull
    suspension_reason: string | null
    suspended_by: string | null
    last_seen_at: AtOrNull
    version: Generated<number>
    created_at: At
    search_name: Generated<string>
    picture_id: string | null
  }
  logins: {
    id: Generated<string>
    account_id: string
    device: string
    ip: string
    created_at: At
    last_seen_at: At
    ended_at: AtOrNull
    ended_reason_code: string | null
  }
  refresh_tokens: {
    token_hash: string
    login_id: string
    created_at: At
    expires_at: At
    replaced_at: AtOrNull
  }
  mailed_links: {
    token_hash: string
    account_id: string
    kind: "verify" | "reset" | "change_email"
    email: string
    created_at: At
    expires_at: At
    used_at: AtOrNull
  }
  second_factors: {
    account_id: string
    encrypted_secret: string
    confirmed_at: AtOrNull
    last_step: number | null
    created_at: At
  }
  recovery_codes: { account_id: string; code_hash: string; used_at: AtOrNull }
  passkeys: {
    id: Generated<string>
    account_id: string
    credential_id: string
    public_key: Buffer
    counter: number
    transports: string[]
    name: string
    created_at: At
    last_used_at: AtOrNull
  }
  challenges: {
    token_hash: string
    account_id: string | null
    kind: "second_factor" | "passkey_sign_in" | "passkey_add"
    expected: string | null
    tries: Generated<number>
    expires_at: At
  }
  attempts: {
    id: Generated<number>
    kind: "password" | "code"
    subject: string
    ip: string
    at: At
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends AccountsTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends AccountsEvents {}
}
