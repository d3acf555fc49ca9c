declare module "lighthouse" {
  interface Result {
    runtimeError?: { message: string }
    categories: Record<string, { score: number | null }>
  }
  interface Flags {
    port: number
    logLevel: "silent" | "error" | "info"
    /** Keeps the cookies: the profile is new and has only those of the login. */
    disableStorageReset: boolean
  }
  export default function lighthouse(url: string, flags: Flags): Promise<{ lhr: Result } | undefined>
}
