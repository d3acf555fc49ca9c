import type { Side } from "../../lib/side.ts"

interface Picture {
  url: string
}

/** What a drawing of a person needs; every person and coach object of the API fits. */
export interface Face {
  firstName: string
  lastName?: string | undefined
  profilePicture?: Picture | null | undefined
  coachProfilePicture?: Picture | null | undefined
}

/** The coach's own picture where they act as a coach, the general one otherwise and as the fallback. */
export const pictureOf = (person: Face, side: Side): string | undefined =>
  ((side === "coach" ? person.coachProfilePicture : null) ?? person.profilePicture)?.url

export const fullName = (person: Face): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ")

export const initialsOf = (person: Face): string =>
  [person.firstName, person.lastName ?? ""].map(name => [...name][0] ?? "").join("")

const grounds = ["#d9e6dc", "#f0e2c8", "#f2dad9", "#dae4e8", "#f8dfae", "#e5dcec", "#ebd3de", "#cfe3de"]

/** The same ground for the same name, from the picture library's eight. */
export const groundOf = (person: Face): string => {
  const sum = [...fullName(person)].reduce((total, email) => total + (email.codePointAt(0) ?? 0), 0)
  return grounds[sum % grounds.length] ?? "#f0e2c8"
}
