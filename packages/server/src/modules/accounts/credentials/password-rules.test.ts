import { describe, expect, it } from "vitest"
import { findPasswordWeakness } from "./password-rules.ts"

const email = "nora.whelan@sunhouse.example"

describe("which passwords may be used", () => {
  it.each([
    "1234567890",
    "0987654321",
    "aaaaaaaaaa",
    "abababababab",
    "abcdefghij",
    "qwertyuiop",
    "qwertzuiop123",
    "asdfghjkl;12",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "qwe123qwe123",
    "password123",
    "P@ssw0rd123",
    "Passw0rd!2024",
    "iloveyou123",
    "welcome2026!",
    "football1234",
    "superman!!!!",
    "letmein12345",
    "dragon-monkey",
    "sunshineprincess",
    "Administrator1",
    "trustno1trustno1",
    "correcthorsebatterystaple",
  ])("refuses %s as too common", password => {
    expect(findPasswordWeakness(password, email)).toMatch(/too common/)
  })

  it.each([
    email,
    "Nora.Whelan@sunhouse.example",
    "nora.whelan",
    "nora.whelan1",
    "1nora.whelan",
    "whelanwhelan12",
    "sunhouse!!2",
  ])("refuses %s as made of the address", password => {
    expect(findPasswordWeakness(password, email)).toMatch(/address/)
  })

  it.each([
    "a long enough phrase",
    "a demo password",
    "ünder dem Apfelbaum",
    "Kx9-fjq-vv2-pwl",
    "мой длинный пароль",
    "🦊🌲🌙🍄🪵🦉🌧️🔥🥾🏕️",
    "wet shoes by the door",
    "norasgarden in june rain",
  ])("accepts %s", password => {
    expect(findPasswordWeakness(password, email)).toBeNull()
  })
})
