import fs from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const SDK = 'wx-server-sdk';
const sdkVersion = () => createRequire(import.meta.url)(`${SDK}/package.json`).version;
/** What WeChat reads when a function has no config.json of its own: no open API, no timer. */
const NO_PERMISSIONS = { permissions: { openapi: [] } };

/** The deployable folders: those with an entry file; `_kit` is shared code and never one. @param {string} source */
export function functionNames(source) {
  if (!fs.existsSync(source)) return [];
  return fs
    .readdirSync(source)
    .filter((name) => !name.startsWith('_') && fs.existsSync(path.join(source, name, 'index.ts')))
    .sort();
}

/** @param {string} name @returns {string} package.json of a function: without "type", so that index.js is CommonJS */
function packageJson(name) {
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js', dependencies: { [SDK]: sdkVersion() } };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** @param {string} folder of the function's source */
function configJson(folder) {
  const file = path.join(folder, 'config.json');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : `${JSON.stringify(NO_PERMISSIONS, null, 2)}\n`;
}

/**
 * In this tree a require also finds the root's node_modules; where a function is deployed it finds only its own.
 * @param {string} name @param {{ path: string, external?: boolean }[]} imports
 */
function refuseUndeclared(name, imports) {
  const outside = imports
    .filter((one) => one.external && one.path !== SDK && !isBuiltin(one.path))
    .map((one) => one.path);
  if (outside.length === 0) return;
  throw new Error(`cloudfunctions/${name} needs ${outside.join(', ')}, which would be missing where it is deployed.`);
}

/**
 * Bundles each function with the shared code it uses into dist/cloudfunctions/<name>/; answers name → bytes of index.js.
 * @param {string} root
 * @returns {Promise<Record<string, number>>}
 */
export async function buildFunctions(root) {
  const source = path.join(root, 'cloudfunctions');
  const out = path.join(root, 'dist/cloudfunctions');
  const names = functionNames(source);
  const result = await build({
    entryPoints: names.map((name) => ({ in: path.join(source, name, 'index.ts'), out: `${name}/index` })),
    ...{ outdir: out, absWorkingDir: root, write: false, metafile: true, tsconfig: path.join(root, 'tsconfig.json') },
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node16', charset: 'utf8', external: [SDK] },
    ...{ legalComments: 'none', logLevel: 'silent' },
  });
  // Everything is checked before the first byte is written: a failed build leaves the last good one.
  const sizes = {};
  for (const name of names) {
    const output = result.metafile.outputs[`dist/cloudfunctions/${name}/index.js`];
    refuseUndeclared(name, output.imports);
    sizes[name] = output.bytes;
  }
  fs.mkdirSync(out, { recursive: true });
  for (const old of fs.readdirSync(out)) if (!names.includes(old)) fs.rmSync(path.join(out, old), { recursive: true });
  for (const name of names) {
    fs.mkdirSync(path.join(out, name), { recursive: true });
    fs.writeFileSync(path.join(out, name, 'package.json'), packageJson(name));
    fs.writeFileSync(path.join(out, name, 'config.json'), configJson(path.join(source, name)));
  }
  for (const file of result.outputFiles) fs.writeFileSync(file.path, file.contents);
  return sizes;
}
