import type { Body } from "@rapport/domain/api"

export interface DemoClient {
  key: string
  email: string
  firstName: string
  lastName: string
  timeZone: string
  profile: Body<"PATCH /users/me">
}

const client = (
  key: string,
  firstName: string,
  lastName: string,
  timeZone: string,
  profile: DemoClient["profile"],
): DemoClient => ({ key, email: `client-${key}@example.com`, firstName, lastName, timeZone, profile })

/** Ten clients with varied profiles. Those who show theirs to everyone have a face beside their reviews. */
export const demoClients: DemoClient[] = [
  client("a", "Nora", "Whelan", "Europe/Dublin", {
    birthDate: "1992-03-14",
    gender: "woman",
    heightCm: 168,
    weightKg: 71.4,
    measurements: { waist: 78, hips: 101 },
    goals: ["Squat 85 kg by Christmas", "Down to 68 kg"],
    privacy: { profile: "everyone" },
    gymAccess: "Full gym, five minutes away",
    dietaryRestrictions: ["Lactose intolerant"],
    injuries: ["Left knee, meniscus 2024"],
  }),
  client("b", "Jonas", "Weber", "Europe/Berlin", {
    birthDate: "1985-11-02",
    gender: "man",
    heightCm: 184,
    weightKg: 93,
    measurements: { waist: 96, chest: 112 },
    goals: ["First powerlifting meet", "Bench 120 kg"],
    privacy: { profile: "everyone" },
    gymAccess: "Garage with rack and bar",
    injuries: ["Right shoulder impingement"],
  }),
  client("c", "Leila", "Haddad", "Europe/Paris", {
    birthDate: "1998-07-21",
    gender: "woman",
    heightCm: 162,
    weightKg: 58.2,
    measurements: { waist: 67, hips: 92 },
    goals: ["Clean and jerk bodyweight"],
    privacy: { profile: "everyone" },
    gymAccess: "Weightlifting club, three evenings",
    dietaryRestrictions: ["Halal"],
  }),
  client("d", "Tariq", "Aziz", "Europe/Istanbul", {
    birthDate: "1979-01-30",
    gender: "man",
    heightCm: 176,
    weightKg: 88.5,
    measurements: { waist: 98, chest: 106 },
    goals: ["Move without back pain", "Deadlift again"],
    gymAccess: "Hotel gyms, travels a lot",
    healthComplications: ["High blood pressure, treated"],
    injuries: ["Lower back, disc 2019"],
  }),
  client("e", "Sofia", "Marin", "Europe/Madrid", {
    birthDate: "1990-05-09",
    gender: "woman",
    heightCm: 170,
    weightKg: 82,
    measurements: { waist: 91, hips: 110 },
    goals: ["Lose 10 kg", "Run 5 km"],
    privacy: { profile: "everyone" },
    gymAccess: "Resistance bands at home",
    dietaryRestrictions: ["Vegetarian"],
    healthComplications: ["Hypothyroidism"],
  }),
  client("f", "Deniz", "Aksoy", "Europe/Berlin", {
    birthDate: "2001-09-17",
    gender: "non-binary",
    heightCm: 174,
    weightKg: 66,
    measurements: { waist: 76, hips: 94 },
    goals: ["Build a routine", "Sleep better"],
    gymAccess: "University gym",
    dietaryRestrictions: ["Vegan"],
  }),
  client("g", "Grace", "Liu", "Europe/London", {
    birthDate: "1987-12-25",
    gender: "woman",
    heightCm: 158,
    weightKg: 61,
    measurements: { waist: 78, hips: 99 },
    units: "imperial",
    goals: ["Back in shape after second child"],
    gymAccess: "Dumbbells at home",
    healthComplications: ["Gestational diabetes 2025"],
  }),
  client("h", "Ruben", "Costa", "Europe/Lisbon", {
    birthDate: "1995-04-04",
    gender: "man",
    heightCm: 181,
    weightKg: 79,
    measurements: { waist: 82, chest: 103 },
    goals: ["CrossFit Open, top half", "First muscle-up"],
    privacy: { profile: "everyone" },
    gymAccess: "CrossFit box",
    injuries: ["Wrist sprain, healed"],
  }),
  client("i", "Hanna", "Koskinen", "Europe/Helsinki", {
    birthDate: "1969-08-11",
    gender: "woman",
    heightCm: 166,
    weightKg: 69.5,
    measurements: { waist: 80, hips: 102 },
    goals: ["Stay strong after fifty", "Carry my own skis"],
    gymAccess: "Municipal gym, quiet mornings",
    dietaryRestrictions: ["Gluten free"],
    healthComplications: ["Osteopenia"],
  }),
  client("j", "Chidi", "Eze", "Africa/Lagos", {
    birthDate: "1993-02-19",
    gender: "man",
    heightCm: 190,
    weightKg: 104,
    measurements: { waist: 109, chest: 118 },
    goals: ["Keep a plan that survives night shifts", "Lose 12 kg"],
    gymAccess: "Hospital staff gym",
    dietaryRestrictions: ["No pork"],
  }),
]
