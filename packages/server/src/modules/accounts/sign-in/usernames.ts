import { randomInt } from "node:crypto"

/** A first username made from the name: small letters, digits, dots; with a number where the plain one is taken. */
export const proposeUsername = (firstName: string, lastName: string, tried: number): string => {
  const plain = `${firstName}.${lastName}`
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.+|\.+$/g, "")
    .slice(0, 22)
    .replace(/\.+$/, "")
  const base = plain.length >= 3 ? plain : `person.${plain}`.replace(/\.$/, "")
  return tried === 0 ? base : `${base}.${randomInt(10 ** Math.min(3 + tried, 6))}`
}
