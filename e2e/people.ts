import pg from "pg"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import type { Rapport, Screen } from "./rapport.ts"

export interface NewPerson {
  firstName: string
  lastName: string
  email: string
  role: "coach" | "client"
}

export const PASSWORD = "a long enough phrase"

/** Signs up in the browser, then confirms the address with the link from the email. */
export const signUp = async (rapport: Rapport, page: Page, person: NewPerson): Promise<void> => {
  await page.goto("/sign-up")
  await fillSignUp(page, person)
  await confirmAddress(rapport, page, person.email)
}

/** Fills the three steps of the open sign-up page, which then leads back to the page before it. */
export const fillSignUp = async (page: Page, person: NewPerson): Promise<void> => {
  await page
    .getByRole("radio", { name: person.role === "coach" ? /I coach people/ : /looking for a coach/ })
    .check({ force: true })
  await page.getByRole("button", { name: "Continue" }).click()
  await page.getByLabel("First name").fill(person.firstName)
  await page.getByLabel("Last name").fill(person.lastName)
  await page.getByRole("button", { name: "Continue" }).click()
  await page.getByLabel("Email").fill(person.email)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Create my account" }).click()
  await page.waitForURL(url => !url.pathname.startsWith("/sign-up"))
}

export const confirmAddress = async (rapport: Rapport, page: Page, email: string): Promise<void> => {
  const mail = await rapport.mailbox.next(email, /confirm/i)
  await page.goto(linkIn(mail.text ?? "", rapport.url))
  await page.getByRole("heading", { name: "Your email address is confirmed" }).waitFor()
}

export const signIn = async (page: Page, email: string, password = PASSWORD): Promise<void> => {
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL(url => !url.pathname.startsWith("/sign-in"))
}

/** Opens a page in a browser in which this person is signed in, without the sign-in form. */
export const openSignedIn = async (
  rapport: Rapport,
  { email }: { email: string },
  path: string,
  screen: Screen = {},
): Promise<Page> => {
  const page = await rapport.browser(screen)
  const signedIn = await page
    .context()
    .request.post("/api/v1/auth/sign-in", { data: { email, password: PASSWORD } })
  expect(signedIn.status(), await signedIn.text()).toBe(200)
  await page.goto(path)
  return page
}

/** The link in an email that leads to this server. */
export const linkIn = (text: string, base: string): string => {
  const link = text.match(/https?:\/\/\S+/g)?.find(url => url.startsWith(base))
  expect(link, text).toBeDefined()
  return link ?? ""
}

/** Sets the role in the database, as for the first admin; the person must sign in afterwards. */
export const promoteToAdmin = async (rapport: Rapport, email: string): Promise<void> => {
  const client = new pg.Client({ connectionString: rapport.databaseUrl })
  await client.connect()
  await client.query("update accounts set roles = array['admin'] where email = $1", [email])
  await client.end()
}
