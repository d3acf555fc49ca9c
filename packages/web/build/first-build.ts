import { build, type PluginOption, type Rolldown } from "vite"

export type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

/**
 * Builds the app without groups, once, and writes nothing. The bundler then makes one file for each set of pages that
 * share code, which shows which page needs which module after tree shaking.
 */
export const firstBuild = (plugins: PluginOption[]): (() => Promise<Output>) => {
  let running: Promise<Output> | undefined
  const run = async (): Promise<Output> => {
    const result = await build({
      configFile: false,
      logLevel: "silent",
      plugins,
      build: {
        write: false,
        minify: false,
        target: "es2023",
        assetsInlineLimit: 0,
        reportCompressedSize: false,
      },
    })
    if (!("output" in result)) throw new Error("One build was expected")
    return result.output
  }
  return () => {
    running ??= run()
    return running
  }
}
