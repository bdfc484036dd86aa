import fs from 'node:fs';
import path from 'node:path';

const SHARED = ['types', 'domain', 'config', 'tsconfig.json', 'package-lock.json'];
const APP = [...SHARED, 'src', 'babel.config.js', 'project.config.json'];

/** Taro puts these into the bundle: a build with other values is another build. */
const appVariables = () =>
  Object.entries(process.env)
    .filter(([name]) => name.startsWith('TARO_APP_'))
    .map(String)
    .sort();

/** @param {string} root */
const browsers = (root) => String(JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).browserslist);

/** What the uploader has no use for, or refuses. @param {string} folder */
function removeUnwanted(folder) {
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String)) {
    if (/\.map$|(^|[\\/])(project\.config\.json|\.DS_Store)$/.test(name)) fs.rmSync(path.join(folder, name));
  }
}

/** @typedef {{ out: string, sources: Parameters<typeof import('./sources.mjs').hashOf>[1], args: string[], finish?: (folder: string) => void }} Target */

/** @param {string} root @param {'weapp' | 'h5'} type @returns {Target} */
const taro = (root, type) => ({
  out: `dist/${type}`,
  sources: { paths: APP, except: ['config/seed'], words: [browsers(root), ...appVariables()] },
  args: ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type],
  ...(type === 'weapp' && { finish: removeUnwanted }),
});

/** What can be built, by name. @param {string} root @returns {Record<string, Target>} */
export const targetsOf = (root) => ({
  functions: {
    out: 'dist/cloudfunctions',
    sources: {
      paths: [...SHARED, 'cloudfunctions', 'tools/build-cloudfunctions.mjs', 'tools/lib/build-functions.mjs'],
    },
    args: ['tools/build-cloudfunctions.mjs'],
  },
  weapp: taro(root, 'weapp'),
  h5: taro(root, 'h5'),
});
