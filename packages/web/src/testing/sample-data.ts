import type { Booking } from "../entities/booking/booking.ts"
import type { Coach } from "../entities/coach/api.ts"
import type { Reply } from "../lib/contract.ts"

const idOf = (number: number): string => `0198a000-0000-7000-8000-${String(number).padStart(12, "0")}`

export const COACH_ID = idOf(1)
export const CLIENT_ID = idOf(2)
export const BOOKING_ID = idOf(3)

/** The instant at a UTC time of the day that lies so many days ahead. */
export const daysAhead = (days: number, time: string): string => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return `${day}T${time}:00Z`
}

const CREATED = "2026-10-01T09:00:00Z"

export const policy: Booking["policy"] = {
  freeUntilHours: 24,
  approvalUntilHours: 12,
  late: "fee",
  lateCancelPercent: 50,
  noShowPercent: 100,
}

/** A coach with whom the client is connected: an hour by video for €60, on request. */
export const sampleCoach = (changes: Partial<Coach> = {}): Coach => ({
  id: COACH_ID,
  firstName: "Mara",
  lastName: "Quinn",
  role: "coach",
  status: "offline",
  profilePicture: null,
  coachProfilePicture: null,
  username: "mara",
  headline: "Strength after forty",
  bio: "",
  strengths: [],
  specialties: [],
  yearsOfExperience: 9,
  certifications: [],
  languages: ["en"],
  timeZone: "UTC",
  rating: null,
  priceFrom: { amount: 6000, currency: "EUR", minutes: 60 },
  prices: [{ type: "VIDEO", minutes: 60, amount: 6000, currency: "EUR" }],
  totalSlots: 4,
  bookedSlots: 1,
  availableSlots: 3,
  nextFreeAt: daysAhead(1, "09:00"),
  connectionStatus: "accepted",
  connectionId: idOf(4),
  connectionSince: CREATED,
  button: "book",
  sentence: "You and Mara are connected.",
  sentenceKey: "connected",
  pace: null,
  offers: [{ type: "VIDEO", minutes: 60, instant: false }],
  policy,
  answersWithinMinutes: null,
  firstCall: null,
  ...changes,
})

/** The signed-in client. */
export const sampleClient = (changes: Partial<Reply<"GET /users/me">> = {}): Reply<"GET /users/me"> => ({
  id: CLIENT_ID,
  email: "nora@example.com",
  emailVerified: true,
  username: "nora",
  firstName: "Nora",
  lastName: "Whelan",
  roles: ["client"],
  role: "client",
  status: "online",
  timeZone: "UTC",
  language: "en",
  units: "metric",
  profilePicture: null,
  coachProfilePicture: null,
  twoFactor: false,
  sendsMail: true,
  createdAt: CREATED,
  version: 1,
  profile: {
    birthDate: null,
    age: null,
    gender: null,
    heightCm: null,
    weightKg: null,
    measurements: {},
    goals: [],
    gymAccess: null,
    dietaryRestrictions: [],
    healthComplications: [],
    injuries: [],
  },
  coach: null,
  privacy: {
    profile: "ties",
    connectionRequests: "everyone",
    friendRequests: "everyone",
    directMessages: "ties",
    presence: "ties",
    lastSeen: "ties",
    searchable: true,
    receipts: true,
  },
  ...changes,
})

const noAbilities: Booking["can"] = {
  confirm: false,
  decline: false,
  cancel: false,
  reschedule: false,
  complete: false,
  noShow: false,
  answerProposal: false,
  join: false,
  waiveFee: false,
  dispute: false,
  answerDispute: false,
}

/** A request of the client, still pending, tomorrow at nine. */
export const sampleBooking = (changes: Partial<Booking> = {}): Booking => ({
  id: BOOKING_ID,
  coachId: COACH_ID,
  clientId: CLIENT_ID,
  slotNumber: 1,
  scheduledAt: daysAhead(1, "09:00"),
  endsAt: daysAhead(1, "10:00"),
  minutes: 60,
  type: "VIDEO",
  status: "pending",
  noShowBy: null,
  agenda: null,
  notes: null,
  meetingUrl: null,
  joinOpensAt: daysAhead(1, "08:50"),
  expiresAt: daysAhead(1, "09:00"),
  proposal: null,
  cancelledBy: null,
  reason: null,
  coachTimeZone: "UTC",
  clientTimeZone: "UTC",
  price: { amount: 6000, currency: "EUR", lines: [], settlement: "direct" },
  policy,
  ways: { cancel: { how: "at_once", fee: 0 }, move: { how: "at_once", fee: 0 } },
  fee: null,
  dispute: null,
  version: 1,
  createdAt: CREATED,
  updatedAt: CREATED,
  coach: sampleCoach(),
  client: { id: CLIENT_ID, firstName: "Nora", lastName: "Whelan", profilePicture: null },
  can: noAbilities,
  seriesId: null,
  group: null,
  fromWaitlist: false,
  ...changes,
})
