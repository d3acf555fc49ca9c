import hanna from "./faces/hanna.svg"
import jonas from "./faces/jonas.svg"
import leila from "./faces/leila.svg"
import mara from "./faces/mara.svg"
import nora from "./faces/nora.svg"
import ruben from "./faces/ruben.svg"

const person = (firstName: string, lastName: string, url: string) => ({
  firstName,
  lastName,
  profilePicture: { url },
})

export const people = {
  mara: person("Mara", "Lindqvist", mara),
  nora: person("Nora", "Whelan", nora),
  leila: person("Leila", "Haddad", leila),
  jonas: person("Jonas", "Weber", jonas),
  hanna: person("Hanna", "Koskinen", hanna),
  ruben: person("Ruben", "Prins", ruben),
}
