import { basename } from "node:path"
import { MAX_PICTURE_BYTES, PICTURE_FOLDER } from "../pictures/list.ts"

interface Pictures {
  pages: readonly { path: string; text: string }[]
  /** Files of the folder with their sizes in bytes. */
  files: ReadonlyMap<string, number>
  /** Files that the command makes. */
  made: readonly string[]
}

/** Every picture of the docs is made by the command, there, small, and shown on some page. */
export const pictureFaults = ({ pages, files, made }: Pictures): string[] => {
  const shown = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:!\[[^\]]*\]\(|<img[^>]* src=")([^)"\s]+)/g)].map(([, picture = ""]) => ({
      path,
      file: basename(picture),
    })),
  )
  return [
    ...shown
      .filter(({ file }) => !made.includes(file))
      .map(({ path, file }) => `${path} shows ${file}, which npm run pictures does not make`),
    ...made
      .filter(file => !files.has(file))
      .map(file => `${PICTURE_FOLDER}/${file} is missing: npm run pictures makes it`),
    ...made
      .filter(file => !shown.some(picture => picture.file === file))
      .map(file => `no page of the docs shows ${file}`),
    ...[...files]
      .filter(([file]) => !made.includes(file))
      .map(([file]) => `${PICTURE_FOLDER}/${file} is not made by npm run pictures`),
    ...[...files]
      .filter(([, bytes]) => bytes > MAX_PICTURE_BYTES)
      .map(([file, bytes]) => `${file} has ${bytes} bytes; at most ${MAX_PICTURE_BYTES} are good`),
  ]
}
