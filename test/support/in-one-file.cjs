const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = path.resolve(__dirname, '../..');

/** The same packages, put together by the same code, are the same file. */
const version = () => {
  const hash = createHash('sha256');
  for (const file of [path.join(ROOT, 'package-lock.json'), __filename]) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/**
 * A package of hundreds of files in one, unchanged: jest reads, wraps and compiles file by file, again for each test file.
 * Made once, and again when packages change.
 * @param {string} name @returns {string} the file
 */
exports.inOneFile = (name) => {
  const file = path.join(ROOT, 'dist/.in-one-file', version(), `${name.replaceAll('/', '+')}.cjs`);
  if (fs.existsSync(file)) return file;
  const made = `${file}.${process.pid}`;
  buildSync({
    ...{ stdin: { contents: `module.exports = require('${name}')`, resolveDir: ROOT }, outfile: made },
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', minifyWhitespace: true },
    ...{ legalComments: 'none', logLevel: 'error' },
  });
  fs.renameSync(made, file);
  return file;
};
