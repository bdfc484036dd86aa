import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { build } from 'esbuild';

/** The languages whose words a phone fetches; each is a subpackage of app.config.ts. */
const FETCHED = ['ko', 'en'];

/**
 * Puts the words of each language into its subpackage as plain CommonJS, for `require.async` (src/i18n/load-words.ts).
 * Webpack cannot: `import()` becomes `require()` in Taro's WeChat build, and all languages would lie in the main package.
 */
export default (ctx: IPluginContext): void => {
  ctx.onBuildFinish(async () => {
    if (process.env.TARO_ENV !== 'weapp') return;
    const { appPath, outputPath } = ctx.paths;
    await build({
      entryPoints: FETCHED.map((language) => ({
        in: path.join(appPath, 'src/i18n', language, 'words.ts'),
        out: `languages/${language}/words`,
      })),
      outdir: outputPath,
      bundle: true,
      format: 'cjs',
      charset: 'utf8',
      minify: true,
      target: 'es2017',
      logLevel: 'warning',
    });
  });
};
