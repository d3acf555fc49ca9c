import type { Body } from "@rapport/domain/api"

type Availability = Body<"PUT /coach/availability">
type Me = Body<"PATCH /users/me">

export interface DemoCoach {
  key: string
  email: string
  firstName: string
  lastName: string
  timeZone: string
  profile: NonNullable<Me["coach"]>
  availability: Availability
  /** A second schedule, for some types of session. */
  schedule?: Body<"POST /coach/schedules">
  baseRate: number
  currency: string
}

const weekdays = [1, 2, 3, 4, 5]

/** Three coaches; the tests and the guides use them and their hours. */
export const demoCoaches: DemoCoach[] = [
  {
    key: "a",
    email: "coach-a@example.com",
    firstName: "Mara",
    lastName: "Lindqvist",
    timeZone: "Europe/Berlin",
    profile: {
      headline: "Back to the bar, without fear",
      bio: "I tore my knee at nineteen and was told to give up lifting. Ten years on, I coach people who want to get strong and stay in one piece: slow progress, honest numbers, and someone who answers.",
      strengths: ["Patience", "Technique on video", "Return from injury"],
      specialties: ["Strength", "Powerlifting", "Olympic lifts"],
      yearsOfExperience: 10,
      certifications: ["NASM-CPT", "CSCS", "USA Weightlifting Level 1"],
      languages: ["en", "de", "sv"],
    },
    availability: {
      weekly: [
        { days: weekdays, start: "07:30", end: "12:30" },
        { days: [1, 2, 3, 4], start: "14:30", end: "19:30" },
      ],
      bufferAfterMinutes: 10,
      intervalMinutes: 30,
      minimumNoticeMinutes: 180,
      maxDaysAhead: 60,
      totalSlots: 10,
      bookingMode: { VIDEO: "request", VOICE: "instant", CHAT: "instant" },
      offers: [
        { type: "VIDEO", minutes: 30 },
        { type: "VIDEO", minutes: 60 },
        { type: "VOICE", minutes: 30 },
      ],
      policy: { freeUntilHours: 24 },
    },
    baseRate: 8000,
    currency: "EUR",
  },
  {
    key: "b",
    email: "coach-b@example.com",
    firstName: "Amara",
    lastName: "Okafor",
    timeZone: "Europe/London",
    profile: {
      headline: "Eat like yourself, only steadier",
      bio: "No forbidden foods and no shouting. We find the two habits that move the needle, keep them for eight weeks and look at the numbers together. Short, hard training where it fits your day.",
      strengths: ["Habits that last", "Busy weeks", "Clear plans"],
      specialties: ["Weight loss", "Cardio", "HIIT"],
      yearsOfExperience: 8,
      certifications: ["ACE-CPT", "Precision Nutrition Level 1"],
      languages: ["en", "fr"],
    },
    availability: {
      weekly: [
        { days: weekdays, start: "06:30", end: "10:00" },
        { days: [1, 3, 5], start: "17:00", end: "20:30" },
        { days: [6], start: "09:00", end: "13:00" },
      ],
      intervalMinutes: 30,
      minimumNoticeMinutes: 120,
      maxDaysAhead: 45,
      totalSlots: 10,
      bookingMode: { VIDEO: "instant", VOICE: "instant", CHAT: "instant" },
      offers: [
        { type: "VIDEO", minutes: 30 },
        { type: "VIDEO", minutes: 60 },
        { type: "VOICE", minutes: 30 },
        { type: "VOICE", minutes: 60 },
      ],
      policy: { freeUntilHours: 12 },
    },
    schedule: {
      name: "Calls",
      types: ["VOICE"],
      weekly: [
        { days: weekdays, start: "06:30", end: "09:00" },
        { days: [1, 2, 3, 4], start: "12:00", end: "13:30" },
      ],
      intervalMinutes: 15,
    },
    baseRate: 5500,
    currency: "GBP",
  },
  {
    key: "c",
    email: "coach-c@example.com",
    firstName: "Tomás",
    lastName: "Ferreira",
    timeZone: "Europe/Lisbon",
    profile: {
      headline: "Fit for what you actually do",
      bio: "Twelve years on gym floors and athletics tracks. I screen how you move before I load it, then build the engine: for a competition, a season, or the stairs with two children.",
      strengths: ["Movement screening", "Competition plans", "Groups"],
      specialties: ["Functional training", "CrossFit", "Athletic performance"],
      yearsOfExperience: 12,
      certifications: ["CrossFit Level 2", "FMS Level 1"],
      languages: ["en", "pt", "es"],
    },
    availability: {
      weekly: [
        { days: [1, 2, 4, 5], start: "08:00", end: "13:00" },
        { days: [2, 4], start: "16:00", end: "21:00" },
        { days: [7], start: "10:00", end: "12:00" },
      ],
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 5,
      intervalMinutes: 30,
      minimumNoticeMinutes: 240,
      maxDaysAhead: 90,
      totalSlots: 6,
      bookingMode: { VIDEO: "request", VOICE: "instant", CHAT: "instant" },
      offers: [
        { type: "VIDEO", minutes: 30 },
        { type: "VIDEO", minutes: 60 },
        { type: "VOICE", minutes: 30 },
      ],
      policy: { freeUntilHours: 48 },
    },
    baseRate: 6000,
    currency: "EUR",
  },
]
