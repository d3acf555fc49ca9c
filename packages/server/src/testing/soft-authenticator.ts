import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto"

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const ATTESTED = 0x40

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url")
const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest()

/** A WebAuthn authenticator in software (ES256, no attestation), in place of a phone or a security key. */
export class SoftAuthenticator {
  readonly id = randomBytes(32)
  readonly #key: KeyObject
  readonly #cose: Buffer
  readonly #origin: string
  readonly #rpId: string
  #counter = 0

  constructor(origin: string) {
    this.#origin = origin
    this.#rpId = new URL(origin).hostname
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
    const { x = "", y = "" } = publicKey.export({ format: "jwk" })
    this.#key = privateKey
    this.#cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ])
  }

  /** The response to the options for adding a passkey. */
  register(options: Record<string, unknown>) {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose])
    const authData = Buffer.concat([
      this.#authenticatorData(USER_PRESENT | USER_VERIFIED | ATTESTED),
      attested,
    ])
    const size = Buffer.alloc(2)
    size.writeUInt16BE(authData.length)
    const attestation = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746159", "hex"),
      size,
      authData,
    ])
    return this.#response({
      clientDataJSON: base64url(this.#clientData("webauthn.create", options)),
      attestationObject: base64url(attestation),
      transports: ["internal"],
    })
  }

  /** The response to the options for signing in. */
  sign(options: Record<string, unknown>, verified = true) {
    this.#counter++
    const authData = this.#authenticatorData(verified ? USER_PRESENT | USER_VERIFIED : USER_PRESENT)
    const clientData = this.#clientData("webauthn.get", options)
    const signature = createSign("sha256")
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(this.#key)
    return this.#response({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
    })
  }

  #response(response: Record<string, unknown>) {
    const id = base64url(this.id)
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response }
  }

  #authenticatorData(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([sha256(this.#rpId), Buffer.from([flags]), counter])
  }

  #clientData(type: string, options: Record<string, unknown>): string {
    return JSON.stringify({ type, challenge: options.challenge, origin: this.#origin, crossOrigin: false })
  }
}
