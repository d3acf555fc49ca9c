import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

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

export default defineConfig({
  plugins: [react(), preloadLatinFont()],
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "base",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
