export interface DocsPicture {
  /** Its file is `docs/pictures/<name>.webp`. */
  name: string
  /** The demo person who is signed in; null for a visitor. */
  by: string | null
  /** `{mara}` is the id of the coach Mara. */
  path: string
  phone?: boolean
  dark?: boolean
  /** What must stand on the page before it is taken. */
  shows: string
  /** Buttons that are pressed first, in this order. */
  press?: readonly string[]
}

/** Every picture of the docs, all made by `npm run pictures`. */
export const docsPictures: readonly DocsPicture[] = [
  { name: "today-coach", by: "coach-a", path: "/", shows: "Your practice" },
  {
    name: "book-phone",
    by: "client-c",
    path: "/coaches/{mara}/book",
    phone: true,
    shows: "When",
    press: ["Next: when"],
  },
  { name: "coaches", by: "client-a", path: "/coaches", shows: "Tomás Ferreira" },
  { name: "book", by: "client-a", path: "/coaches/{mara}/book", shows: "Confirm" },
  { name: "access-log-phone", by: "client-a", path: "/me/access-log", phone: true, shows: "Mara" },
  { name: "hours", by: "coach-a", path: "/me/availability", shows: "What clients see" },
  { name: "prices", by: "coach-a", path: "/me/prices", shows: "What would this cost?" },
  { name: "calendar", by: "coach-a", path: "/calendar", shows: "Nora" },
  { name: "requests-phone", by: "coach-a", path: "/clients?tab=requests", phone: true, shows: "Chidi" },
  { name: "booking-page", by: null, path: "/book/mara.lindqvist", shows: "Mara’s story" },
  { name: "today-client-phone", by: "client-a", path: "/", phone: true, dark: true, shows: "Mara" },
  { name: "admin", by: "admin", path: "/admin", shows: "Newest people" },
]

export const PICTURE_FOLDER = "docs/pictures"
export const MAX_PICTURE_BYTES = 150_000

export const fileOf = ({ name }: Pick<DocsPicture, "name">): string => `${name}.webp`
