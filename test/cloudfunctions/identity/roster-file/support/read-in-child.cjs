// node --max-old-space-size=MB --expose-gc read-in-child.cjs READER FILE: how much memory reading it takes beside the code.
const fs = require('node:fs');
const { readRoster } = require(process.argv[2]);

const school = { id: '4122010183', code: '10183', name: '吉林大学', formerName: null };
const bytes = fs.readFileSync(process.argv[3]);

async function main() {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const result = await readRoster(bytes, school, 2026);
  globalThis.gc();
  const kept = process.memoryUsage().heapUsed - before;
  const told = result.ok ? { lines: result.data.lines.length, bad: result.data.bad.length } : { code: result.code };
  process.stdout.write(JSON.stringify({ ...told, keptMegabytes: Math.round(kept / 1e6) }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
