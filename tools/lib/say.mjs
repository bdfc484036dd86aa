/**
 * Prints one line for the reader. It goes to stderr: stdout belongs to what a command answers (JSON, a table).
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} started milliseconds, from Date.now() @returns {string} seconds with one decimal */
export function secondsSince(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

// What Taro writes to go up some lines and wipe them before it draws its progress bar again.
const ESCAPE = String.fromCharCode(27);
const REDRAW = new RegExp(`(?:${ESCAPE}\\[(?:2K|1A|G))+`);

/** Output without the drawings of a progress bar. @param {string} output */
export function withoutProgress(output) {
  const screens = output.split(REDRAW).filter((screen) => !screen.includes('Webpack █'));
  return screens.join('').trim();
}
