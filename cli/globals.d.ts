/** Version of package.json, put in by the build. */
declare const __TOKKUN_VERSION__: string
