import { BlockList, isIPv6 } from "node:net"

const blocked = new BlockList()

/** IANA's special-purpose IPv4 ranges, which are not the public internet (RFC 6890 and its registries). */
const RANGES_4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const
for (const [net, bits] of RANGES_4) blocked.addSubnet(net, bits, "ipv4")

/** Of IPv6 only the global unicast range counts as public, less tunnelling and documentation ranges. */
const public6 = new BlockList()
public6.addSubnet("2000::", 3, "ipv6")
const RANGES_6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const
for (const [net, bits] of RANGES_6) blocked.addSubnet(net, bits, "ipv6")

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Loopback, link-local, private or reserved: an address that no user may make this server call. */
export const isPrivateAddress = (address: string): boolean => {
  const plain = address.split("%")[0] ?? ""
  const mapped = MAPPED.exec(plain)?.[1]
  if (mapped) return blocked.check(mapped, "ipv4")
  if (!isIPv6(plain)) return blocked.check(plain, "ipv4")
  return !public6.check(plain, "ipv6") || blocked.check(plain, "ipv6")
}
