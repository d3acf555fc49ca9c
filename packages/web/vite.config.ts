import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"
import { compressedFiles } from "./build/compressed-files.ts"
import { firstBuild } from "./build/first-build.ts"
import { lightTranslation } from "./build/light-translation.ts"
import { mantineStyles } from "./build/mantine-styles.ts"
import { type FirstPage, pageFiles } from "./build/page-files.ts"
import { type Pages, sharedCode } from "./build/shared-code.ts"

const server = process.env.API_URL ?? "http://127.0.0.1:3000"

/** The Latin face is needed for the first line of text, so the page asks for it before the style sheet does. */
const preloadLatinFont = (): Plugin => ({
  name: "preload-latin-font",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle }) => {
      const font = Object.keys(bundle ?? {}).find(file =>
        /commissioner-latin-flar-normal.*\.woff2$/.test(file),
      )
      if (!font) return []
      const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${font}` }
      return [{ tag: "link", attrs, injectTo: "head" }]
    },
  },
})

const withoutShell = /[\\/]pages[\\/](sign-in|sign-up|forgot|reset|verify|welcome|join|open-booking)\.tsx$/

const pages: Pages = {
  isPage: /[\\/]app[\\/]pages[\\/]/,
  isFirst: /[\\/]pages[\\/](sign-in|sign-up|open-booking)\.tsx$/,
  isEveryday: /[\\/](today|coaches|coach|calendar|book|booking|clients)\.tsx$/,
  comesWith: page => [
    ...(withoutShell.test(page) ? [] : [/[\\/]Shell\.tsx$/]),
    ...(/[\\/]calendar\.tsx$/.test(page) ? [/[\\/]calendar[\\/]Grid\.tsx$/] : []),
  ],
  // With the first script, the shell, the page and its strings, no page loads more than fifteen.
  maxShared: page => (/[\\/]calendar\.tsx$/.test(page) ? 6 : /[\\/]coach\.tsx$/.test(page) ? 7 : 9),
}

const shell = "/app/shell/Shell.tsx"
const words = (...namespaces: string[]): string[] => namespaces.map(name => `/i18n/en/${name}.ts`)

const firstPages: FirstPage[] = [
  { path: "^/sign-in", modules: ["/pages/sign-in.tsx", ...words("accounts")] },
  { path: "^/sign-up", modules: ["/pages/sign-up.tsx", ...words("accounts")] },
  {
    path: "^/book/([^/]+)/?$",
    modules: ["/pages/open-booking.tsx", ...words("scheduling")],
    reads: ["/bookings/coaches/$1"],
  },
  {
    path: "^/$",
    modules: [shell, "/pages/today.tsx", ...words("today", "firstHour", "scheduling", "visits")],
  },
  {
    path: "^/coaches/?$",
    modules: [shell, "/pages/coaches.tsx", ...words("directory", "accounts", "visits")],
  },
  {
    path: "^/coaches/([^/]+)/?$",
    modules: ["/app/shell/MaybeShell.tsx", "/pages/coach.tsx", ...words("directory", "scheduling", "visits")],
    whenSignedIn: [shell],
    reads: ["/bookings/coaches/$1"],
  },
  {
    path: "^/calendar/?$",
    modules: [
      shell,
      "/pages/calendar.tsx",
      "/scheduling/calendar/Grid.tsx",
      ...words("calendar", "scheduling", "sessions", "visits"),
    ],
  },
]

/** Strings that most pages need several of, and those that a coach's pages need, are small: each group is one file. */
const wordGroups = {
  everyday:
    /[\\/]i18n[\\/]\w+[\\/](directory|groups|network|relationships|series|sessions|today|waitlist)\.ts$/,
  coach: /[\\/]i18n[\\/]\w+[\\/](calendar|client|coaching)\.ts$/,
}

const languageOf = (id: string): string => /[\\/]i18n[\\/](\w+)[\\/]/.exec(id)?.[1] ?? ""

const plugins = [react(), lightTranslation()]
const first = firstBuild(plugins)

export default defineConfig({
  plugins: [
    ...plugins,
    sharedCode(first, pages),
    mantineStyles(first),
    preloadLatinFont(),
    pageFiles(firstPages),
    compressedFiles(),
  ],
  server: {
    host: "127.0.0.1",
    port: Number(process.env.WEB_PORT ?? 5173),
    proxy: {
      "/api": { target: server, changeOrigin: false },
      "/socket.io": { target: server, ws: true },
    },
  },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: "base", tags: ["$initial"], priority: 2 },
            ...Object.entries(wordGroups).map(([group, test]) => ({
              name: (id: string) => `${group}-${languageOf(id)}`,
              debugName: group,
              test,
              priority: 1,
            })),
          ],
        },
      },
    },
  },
})
