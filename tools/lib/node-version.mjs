import fs from 'node:fs';
import path from 'node:path';

/** @param {string} text such as "20.19" or "v22.1.0" */
const numbers = (text) => text.replace(/^\D+/, '').split('.').map(Number);

/**
 * Says in one sentence that this Node is too old, or null; the limit is `engines.node` of package.json.
 * @param {string} root
 * @param {string} version
 */
export function whyNodeTooOld(root, version = process.version) {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const [major = 0, minor = 0] = numbers(engines.node);
  const [hasMajor = 0, hasMinor = 0] = numbers(version);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return null;
  return `Node ${numbers(engines.node).join('.')} or newer is needed, and this is ${version}: install it from https://nodejs.org and run the command again.`;
}
