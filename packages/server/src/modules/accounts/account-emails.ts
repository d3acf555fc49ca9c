import type { Actor, Tx } from "../../platform/context.ts"
import { type SecretLink, writeMail } from "../../platform/mail/outbox.ts"
import type { CreatedLink } from "./credentials/mailed-links.ts"

export interface EmailRecipient {
  id: string
  email: string
  firstName: string
}

interface EmailContent {
  subject: string
  lines: string[]
  /** A link that lets its holder act. The outbox stores it apart from the text, so that admins do not read it. */
  link?: { label: string; secret: SecretLink }
}

const NOT_YOU = "If this wasn’t you, set a new password right away: it signs everyone else out."

const writeAccountEmail = (
  tx: Tx<Actor | null>,
  kind: string,
  to: EmailRecipient,
  { subject, lines, link }: EmailContent,
): Promise<void> =>
  writeMail(tx, {
    personId: to.id,
    to: to.email,
    kind: `account.${kind}`,
    subject,
    content: {
      greeting: `Hello ${to.firstName},`,
      lines,
      ...(link && { button: { label: link.label } }),
      footer: "You’re getting this because you have a Rapport account.",
    },
    ...(link && { secretLink: link.secret }),
  })

const linkTo = (
  tx: Tx<Actor | null>,
  page: "verify" | "reset",
  { token, expiresAt }: CreatedLink,
): SecretLink => ({ url: `${tx.app.config.publicUrl}/${page}?token=${token}`, expiresAt })

export const emailVerification = (tx: Tx<Actor | null>, to: EmailRecipient, link: CreatedLink) =>
  writeAccountEmail(tx, "verify", to, {
    subject: "Confirm your email address",
    lines: ["Please confirm that this email address is yours. The link works once, for 24 hours."],
    link: { label: "Confirm my address", secret: linkTo(tx, "verify", link) },
  })

export const emailPasswordReset = (tx: Tx<Actor | null>, to: EmailRecipient, link: CreatedLink) =>
  writeAccountEmail(tx, "reset", to, {
    subject: "Set a new password",
    lines: [
      "Someone, hopefully you, asked for a new password. The link works once, for one hour, and setting a new password signs you out everywhere.",
      "If you didn’t ask for this, nothing changes as long as nobody opens the link.",
    ],
    link: { label: "Set a new password", secret: linkTo(tx, "reset", link) },
  })

export const emailNewAddress = (tx: Tx<Actor | null>, to: EmailRecipient, link: CreatedLink) =>
  writeAccountEmail(tx, "change_email", to, {
    subject: "Confirm your new email address",
    lines: [
      "Please confirm this as the new email address for your account. The link works once, for 24 hours.",
    ],
    link: { label: "Use this address", secret: linkTo(tx, "verify", link) },
  })

export const emailAddressChangeRequested = (tx: Tx<Actor | null>, to: EmailRecipient) =>
  writeAccountEmail(tx, "change_email_asked", to, {
    subject: "Your email address is about to change",
    lines: [
      "Someone asked to move your account to another email address. It moves as soon as that one is confirmed.",
      NOT_YOU,
    ],
  })

export const emailAddressChanged = (tx: Tx<Actor | null>, to: EmailRecipient) =>
  writeAccountEmail(tx, "email_changed", to, {
    subject: "Your email address was changed",
    lines: [
      "Your account now uses another email address. This one can no longer sign in.",
      "If this wasn’t you, write to whoever runs this server.",
    ],
  })

export const emailPasswordChanged = (tx: Tx<Actor | null>, to: EmailRecipient) =>
  writeAccountEmail(tx, "password_changed", to, {
    subject: "Your password was changed",
    lines: ["Your password was just changed. You were signed out everywhere else.", NOT_YOU],
  })

export const emailRefreshTokenReused = (tx: Tx<Actor | null>, to: EmailRecipient) =>
  writeAccountEmail(tx, "token_reused", to, {
    subject: "We signed one of your browsers out",
    lines: [
      "An old sign-in key of one of your browsers was used again, which can mean that somebody copied it. To be safe, we signed that browser out.",
      "Sign in again. If you don’t know why this happened, set a new password as well.",
    ],
  })

export const emailSecondFactorChanged = (tx: Tx<Actor | null>, to: EmailRecipient, on: boolean) =>
  writeAccountEmail(tx, on ? "two_factor_on" : "two_factor_off", to, {
    subject: on ? "Two-factor sign-in is on" : "Two-factor sign-in is off",
    lines: [
      on ? "From now on, signing in asks for a code as well." : "Signing in no longer asks for a code.",
      NOT_YOU,
    ],
  })

export const emailRecoveryCodeUsed = (tx: Tx<Actor | null>, to: EmailRecipient, left: number) =>
  writeAccountEmail(tx, "recovery_code_used", to, {
    subject: "A recovery code was used",
    lines: [
      `Someone signed in with one of your recovery codes. ${left === 1 ? "One is" : `${left} are`} left.`,
      NOT_YOU,
    ],
  })

export const emailPasskeyAdded = (tx: Tx<Actor | null>, to: EmailRecipient) =>
  writeAccountEmail(tx, "passkey_added", to, {
    subject: "A passkey was added",
    lines: ["A passkey that can sign in to your account was just added.", NOT_YOU],
  })
