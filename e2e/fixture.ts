import type { Page } from "playwright-core"
import { type Account, connect, openAccount } from "./accounts.ts"
import { type Newcomer, openAs } from "./people.ts"
import { type Before, openRapport, type Rapport, type Screen } from "./rapport.ts"

const newcomer = (role: Newcomer["role"], firstName: string, lastName: string): Newcomer => ({
  firstName,
  lastName,
  email: `${firstName.toLowerCase()}@example.com`,
  role,
})

export const MARA = newcomer("coach", "Mara", "Lindqvist")
export const NORA = newcomer("client", "Nora", "Whelan")
export const IDA = newcomer("client", "Ida", "Moreau")
export const KAI = newcomer("client", "Kai", "Sander")

/** A Rapport of its own in which Mara, with the hours every coach begins with, coaches Nora. */
export interface Fixture {
  rapport: Rapport
  mara: Account
  nora: Account
  /** One more client of Mara's. */
  join(person: Newcomer): Promise<Account>
  /** The browser of one of them, signed in, at that page. */
  at(who: Account, path: string, screen?: Screen): Promise<Page>
  /** Mara at a desk and Nora on a phone, before the same page. */
  bothAt(path: string): Promise<{ coach: Page; client: Page }>
  close(): Promise<void>
}

export const openFixture = async (before?: Before): Promise<Fixture> => {
  const rapport = await openRapport(before)
  try {
    const mara = await openAccount(rapport, MARA)
    const join = async (person: Newcomer) => {
      const account = await openAccount(rapport, person)
      await connect(mara, account)
      return account
    }
    const nora = await join(NORA)
    const at = (who: Account, path: string, screen?: Screen) => openAs(rapport, who, path, screen)
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
