import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { Plugin } from "vite"

const isText = /\.(js|css|html|svg|txt|json|webmanifest)$/

const encodings = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
}

const compress = async (file: string): Promise<void> => {
  const bytes = await readFile(file)
  for (const [ending, encode] of Object.entries(encodings)) {
    const encoded = await encode(bytes)
    if (encoded.length < bytes.length) await writeFile(`${file}.${ending}`, encoded)
  }
}

/** Writes a brotli and a gzip copy beside each text file, at the highest level, so that the server only sends them. */
export const compressedFiles = (): Plugin => ({
  name: "compressed-files",
  apply: "build",
  writeBundle: {
    order: "post",
    sequential: true,
    handler: async ({ dir }) => {
      if (dir === undefined) return
      const entries = await readdir(dir, { recursive: true, withFileTypes: true })
      const files = entries.filter(entry => entry.isFile() && isText.test(entry.name))
      await Promise.all(files.map(file => compress(join(file.parentPath, file.name))))
    },
  },
})
