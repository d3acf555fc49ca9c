import { resolve } from "node:path"
import { z } from "zod"
import { findUnsafeSetting } from "./config-safety.ts"
import {
  base64Key,
  contact,
  flag,
  hosts,
  hostUrlWith,
  list,
  origin,
  proxies,
  sender,
} from "./setting-formats.ts"

/** Thrown with a sentence that says which variable to set, and how. */
export class ConfigError extends Error {}

const wholeNumber = (min: number, max: number) =>
  z.string().transform((text, ctx) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    ctx.addIssue(`must be a whole number from ${min} to ${max}`)
    return z.NEVER
  })

const factor = z.string().transform((text, ctx) => {
  const value = Number(text)
  if (value > 0 && value <= 1_000_000) return value
  ctx.addIssue("must be a number above 0")
  return z.NEVER
})

const origins = list.transform((addresses, ctx) =>
  addresses.map(text => {
    const url = URL.parse(text)
    if (url && /^https?:$/.test(url.protocol)) return url.origin
    ctx.addIssue("must be web addresses such as https://coach.example.org, separated by commas")
    return z.NEVER
  }),
)

const password = z.string().refine(text => [...text].length >= 10 && [...text].length <= 128, {
  error: "must have 10 to 128 characters",
})

const variables = z.object({
  NODE_ENV: z
    .enum(["production", "development", "test"], "must be production, development or test")
    .optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("data"),
  PUBLIC_URL: origin.optional(),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "must be trace, debug, info, warn, error, fatal or silent",
    )
    .default("warn"),
  DATABASE_URL: hostUrlWith("postgres:", "postgresql:").optional(),
  REDIS_URL: hostUrlWith("redis:", "rediss:").optional(),
  SMTP_URL: hostUrlWith("smtp:", "smtps:").optional(),
  MAIL_FROM: sender.optional(),
  S3_ENDPOINT: hostUrlWith("http:", "https:").optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLOUDINARY_URL: hostUrlWith("cloudinary:").optional(),
  JITSI_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d+)?$/i, "must be a host name such as meet.jit.si")
    .default("meet.jit.si"),
  JITSI_APP_ID: z.string().optional(),
  JITSI_APP_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  VAPID_PUBLIC_KEY: base64Key(65).optional(),
  VAPID_PRIVATE_KEY: base64Key(32).optional(),
  VAPID_SUBJECT: contact.optional(),
  TRUST_PROXY: proxies.default(false),
  ALLOWED_ORIGINS: origins.default([]),
  ALLOW_PRIVATE_HOSTS: hosts.default([]),
  DEMO: flag.optional(),
  DEMO_PASSWORD: password.optional(),
  ADMIN_EMAIL: z.email("must be an email address").optional(),
  ADMIN_PASSWORD: password.optional(),
  REQUEST_DAYS: wholeNumber(1, 365).default(14),
  MESSAGE_EDIT_MINUTES: wholeNumber(1, 10_080).default(15),
  INVITE_DAYS: wholeNumber(1, 365).default(14),
  BOOKING_HOLD_HOURS: wholeNumber(1, 720).default(24),
  WAITLIST_OFFER_HOURS: wholeNumber(1, 168).default(2),
  WAITLIST_MOST_DAYS: wholeNumber(1, 366).default(10),
  CONNECTION_GOALS: list.default([]),
  RATE_LIMIT_FACTOR: factor.default(1),
})

/** Every variable that Rapport reads. */
export const settingNames: readonly string[] = Object.keys(variables.shape)

type Settings = z.output<typeof variables>

export interface GoogleAccess {
  clientId: string
  clientSecret: string
  /** Base address of another server than Google's, for tests. */
  endpoint?: string
}

export interface Config {
  production: boolean
  port: number
  host: string
  dataDir: string
  /** The address under which people reach this server, without a slash at the end. */
  publicUrl: string
  logLevel: Settings["LOG_LEVEL"]
  databaseUrl?: string | undefined
  redisUrl?: string | undefined
  smtpUrl?: string | undefined
  mailFrom: string
  s3?: {
    endpoint?: string | undefined
    region: string
    bucket: string
    accessKeyId: string
    secretAccessKey: string
  }
  cloudinaryUrl?: string | undefined
  jitsiDomain: string
  jitsiAppId?: string | undefined
  jitsiAppSecret?: string | undefined
  google?: GoogleAccess
  stripeSecretKey?: string | undefined
  stripeWebhookSecret?: string | undefined
  vapid?: { publicKey: string; privateKey: string; subject: string }
  trustProxy: boolean | number | string
  allowedOrigins: readonly string[]
  allowPrivateHosts: readonly string[]
  demo: boolean
  demoPassword?: string | undefined
  adminEmail?: string | undefined
  adminPassword?: string | undefined
  /** After how many days a connection request and an invite expire. */
  requestDays: number
  /** For how long the author of a message may change it. */
  messageEditMinutes: number
  inviteDays: number
  /** After how many hours an unanswered booking request or proposed time expires. */
  bookingHoldHours: number
  /** After how many hours a waitlist offer expires and the next person gets one. */
  waitlistOfferHours: number
  /** On how many days one client may be on the waitlist of one coach. */
  waitlistMostDays: number
  /** The goals that a connection request can name; empty for the default ones. */
  connectionGoals: readonly string[]
  rateLimitFactor: number
}

/** Parses all settings. An empty variable counts as not set. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, text]) => text !== undefined && text.trim() !== ""),
  )
  const parsed = variables.safeParse(set)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(issue => sentence(issue)).join("\n"))
  const incomplete = findIncompleteGroup(parsed.data)
  if (incomplete) throw new ConfigError(incomplete)
  const config = configOf(parsed.data)
  const unsafe = findUnsafeSetting(config, { isPublicUrlSet: parsed.data.PUBLIC_URL !== undefined })
  if (unsafe) throw new ConfigError(unsafe)
  return config
}

const sentence = (issue: z.core.$ZodIssue): string => {
  const predicate = issue.message.startsWith("must") ? issue.message : `is not valid (${issue.message})`
  return `${issue.path[0]?.toString()} ${predicate}.`
}

/** Settings that have an effect only together. */
const groups: readonly (readonly (keyof Settings)[])[] = [
  ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  ["JITSI_APP_ID", "JITSI_APP_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY", "VAPID_SUBJECT"],
  ["ADMIN_EMAIL", "ADMIN_PASSWORD"],
]

const findIncompleteGroup = (settings: Settings): string | undefined => {
  for (const names of groups) {
    const missing = names.filter(name => settings[name] === undefined)
    if (missing.length > 0 && missing.length < names.length)
      return `${names.join(", ")} go together: set ${missing.join(" and ")} too, or none of them.`
  }
  return undefined
}

const configOf = (settings: Settings): Config => {
  const production = settings.NODE_ENV === "production"
  const publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, "")
  return {
    production,
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    publicUrl,
    logLevel: settings.LOG_LEVEL,
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `Rapport <rapport@${new URL(publicUrl).hostname}>`,
    ...s3Of(settings),
    cloudinaryUrl: settings.CLOUDINARY_URL,
    jitsiDomain: settings.JITSI_DOMAIN,
    jitsiAppId: settings.JITSI_APP_ID,
    jitsiAppSecret: settings.JITSI_APP_SECRET,
    ...googleOf(settings),
    stripeSecretKey: settings.STRIPE_SECRET_KEY,
    stripeWebhookSecret: settings.STRIPE_WEBHOOK_SECRET,
    ...vapidOf(settings),
    trustProxy: settings.TRUST_PROXY,
    allowedOrigins: settings.ALLOWED_ORIGINS,
    allowPrivateHosts: settings.ALLOW_PRIVATE_HOSTS,
    demo: settings.DEMO ?? !production,
    demoPassword: settings.DEMO_PASSWORD,
    adminEmail: settings.ADMIN_EMAIL,
    adminPassword: settings.ADMIN_PASSWORD,
    requestDays: settings.REQUEST_DAYS,
    messageEditMinutes: settings.MESSAGE_EDIT_MINUTES,
    inviteDays: settings.INVITE_DAYS,
    bookingHoldHours: settings.BOOKING_HOLD_HOURS,
    waitlistOfferHours: settings.WAITLIST_OFFER_HOURS,
    waitlistMostDays: settings.WAITLIST_MOST_DAYS,
    connectionGoals: settings.CONNECTION_GOALS,
    rateLimitFactor: settings.RATE_LIMIT_FACTOR,
  }
}

const googleOf = (settings: Settings): Pick<Config, "google"> => {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = settings
  return clientId && clientSecret ? { google: { clientId, clientSecret } } : {}
}

const s3Of = (settings: Settings): Pick<Config, "s3"> => {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings
  if (!bucket || !accessKeyId || !secretAccessKey) return {}
  const region = settings.S3_REGION ?? "us-east-1"
  return { s3: { endpoint: settings.S3_ENDPOINT, region, bucket, accessKeyId, secretAccessKey } }
}

const vapidOf = (settings: Settings): Pick<Config, "vapid"> => {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, VAPID_SUBJECT: subject } = settings
  return publicKey && privateKey && subject ? { vapid: { publicKey, privateKey, subject } } : {}
}
