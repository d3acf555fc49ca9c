import type { Page } from "playwright-core"
import { type Account, connect, createAccount } from "./accounts.ts"
import { type NewPerson, openSignedIn } from "./people.ts"
import { type Rapport, type RapportOptions, type Screen, startRapport } from "./rapport.ts"

const newPerson = (role: NewPerson["role"], firstName: string, lastName: string): NewPerson => ({
  firstName,
  lastName,
  email: `${firstName.toLowerCase()}@example.com`,
  role,
})

export const MARA = newPerson("coach", "Mara", "Lindqvist")
export const NORA = newPerson("client", "Nora", "Whelan")
export const IDA = newPerson("client", "Ida", "Moreau")
export const KAI = newPerson("client", "Kai", "Sander")

/** A running Rapport in which Mara, a coach with the default hours, is connected to her client Nora. */
export interface Fixture {
  rapport: Rapport
  mara: Account
  nora: Account
  /** Creates another client of Mara's. */
  join(person: NewPerson): Promise<Account>
  /** Opens a page in a browser in which this person is signed in. */
  at(person: Account, path: string, screen?: Screen): Promise<Page>
  /** Opens a page for Mara on a desktop and for Nora on a phone. */
  bothAt(path: string): Promise<{ coach: Page; client: Page }>
  close(): Promise<void>
}

export const createFixture = async (options?: RapportOptions): Promise<Fixture> => {
  const rapport = await startRapport(options)
  try {
    const mara = await createAccount(rapport, MARA)
    const join = async (person: NewPerson) => {
      const account = await createAccount(rapport, person)
      await connect(mara, account)
      return account
    }
    const nora = await join(NORA)
    const at = (person: Account, path: string, screen?: Screen) => openSignedIn(rapport, person, path, screen)
    return {
      rapport,
      mara,
      nora,
      join,
      at,
      bothAt: async path => {
        const [coach, client] = await Promise.all([at(mara, path), at(nora, path, { phone: true })])
        return { coach, client }
      },
      close: () => rapport.close(),
    }
  } catch (error) {
    await rapport.close()
    throw error
  }
}
