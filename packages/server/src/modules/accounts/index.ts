export { accountsJobs } from "./jobs.ts"
export { bearerAuthentication, socketSignIn } from "./logins/authenticate.ts"

export { LoginCache } from "./logins/login-cache.ts"
export { signAccessToken } from "./logins/tokens.ts"
export {
  changePerson,
  setPicture,
  USERNAME_CONSTRAINT,
  usernameTaken,
} from "./people/change-person.ts"
export { findPeople, mainRole, type Person, presentPicture } from "./people/people.ts"
export { restorePerson } from "./people/restore-person.ts"
export { setRoles } from "./people/set-roles.ts"
export { suspendPerson } from "./people/suspend-person.ts"
export { mountAccounts } from "./routes.ts"
export { createFirstAdmin } from "./sign-in/create-first-admin.ts"
export { signUp } from "./sign-in/sign-up.ts"
export type {} from "./tables.ts"
