// node --max-old-space-size=MB --expose-gc --import tsx read-in-child.cjs FILE: how much memory reading it takes beside the code.
const fs = require('node:fs');
const { readRoster } = require('../../../../cloudfunctions/identity/roster-file/read-roster.ts');

const school = { id: '4122010183', code: '10183', name: '吉林大学', formerName: null };
const bytes = fs.readFileSync(process.argv[2]);

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
