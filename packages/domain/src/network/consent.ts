import { type Scope, scope } from "./schema.ts"

/** Incremented when a wording below changes; every grant and revocation stores the version it was made with. */
export const CONSENT_VERSION = 1

/** What a coach can see under each scope, in the words a client agrees to. */
export const consentWording: Readonly<Record<Scope, string>> = {
  profile: "Your name, age, gender, goals and where you can train.",
  metrics: "Your height, weight and body measurements, now and over time.",
  workouts: "Your workout log, day by day.",
  nutrition: "Your diet log, and what you do not eat.",
  photos: "Your progress photos.",
  injuries: "The injuries you noted.",
  health: "The health conditions you noted.",
}

/** All scopes in the order in which they are shown. */
export const allScopes: readonly Scope[] = scope.options

/** What a request or an invite proposes. Photos, injuries and health are only ever given by name. */
export const proposedScopes: readonly Scope[] = ["profile", "metrics", "workouts", "nutrition"]

/** The same scopes once each, in the order in which they are shown. */
export const inDisplayOrder = (scopes: readonly Scope[]): Scope[] =>
  allScopes.filter(scope => scopes.includes(scope))

export interface ConsentChange {
  granted: Scope[]
  revoked: Scope[]
}

/** What changes between two sets of scopes. */
export const consentChange = (before: readonly Scope[], after: readonly Scope[]): ConsentChange => ({
  granted: allScopes.filter(scope => after.includes(scope) && !before.includes(scope)),
  revoked: allScopes.filter(scope => before.includes(scope) && !after.includes(scope)),
})
