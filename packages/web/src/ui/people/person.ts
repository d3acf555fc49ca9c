import type { Side } from "../../lib/active-side.ts"

interface Picture {
  url: string
}

/** What is needed to show a person; every person and coach object of the API matches it. */
export interface DisplayPerson {
  id?: string | undefined
  firstName: string
  lastName?: string | undefined
  profilePicture?: Picture | null | undefined
  coachProfilePicture?: Picture | null | undefined
}

/** The coach picture for the coach side, otherwise the general one, which is also the fallback. */
export const pictureOf = (person: DisplayPerson, side: Side): string | undefined =>
  ((side === "coach" ? person.coachProfilePicture : null) ?? person.profilePicture)?.url

export const fullName = (person: DisplayPerson): string =>
  [person.firstName, person.lastName].filter(Boolean).join(" ")

export const initialsOf = (person: DisplayPerson): string =>
  [person.firstName, person.lastName ?? ""].map(name => [...name][0] ?? "").join("")

const backgrounds = ["#d9e6dc", "#f0e2c8", "#f2dad9", "#dae4e8", "#f8dfae", "#e5dcec", "#ebd3de", "#cfe3de"]

/** One of eight backgrounds, always the same for the same name. */
export const backgroundOf = (person: DisplayPerson): string => {
  const sum = [...fullName(person)].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  return backgrounds[sum % backgrounds.length] ?? "#f0e2c8"
}
