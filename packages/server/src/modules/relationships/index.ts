export { areBlocked, blockedWith } from "./blocks.ts"
export { changePrivacySettings, createPrivacySettings, privacyAllows } from "./privacy.ts"
export {
  addRelationship,
  isRelatedTo,
  lockRelationship,
  removeRelationship,
} from "./relationships.ts"
export { mountRelationships } from "./routes.ts"
export type {} from "./tables.ts"
