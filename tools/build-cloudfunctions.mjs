// node tools/build-cloudfunctions.mjs [--sizes] [--root DIR]: cloudfunctions/<name>/index.ts → dist/cloudfunctions/<name>/
import path from 'node:path';
import { formatMessages } from 'esbuild';
import { buildFunctions } from './lib/build-functions.mjs';
import { say } from './lib/say.mjs';

const at = process.argv.indexOf('--root');
const root = path.resolve(at > 0 ? process.argv[at + 1] : path.join(import.meta.dirname, '..'));

try {
  const sizes = await buildFunctions(root);
  if (process.argv.includes('--sizes')) for (const [name, bytes] of Object.entries(sizes)) say(`${name} ${bytes}`);
} catch (error) {
  const messages = error.errors ? await formatMessages(error.errors, { kind: 'error' }) : [error.message];
  say(messages.join('\n'));
  process.exit(1);
}
