import path from 'node:path';
import { parseArgs } from 'node:util';
import { peopleList } from './lib/people-list';
import { runProvince } from './lib/run-province';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: process.env.PORT ?? '8080' },
  },
});

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

function tell(url: string): void {
  const line = (openid: string, who: string) => `  ${url}/?as=${openid.padEnd(22)} ${who}`;
  console.log(`
学声 Xuesheng is running: ${url}

Somebody to be, one per tab:
${line('demo-10183-new-1', '吉林大学, a student who has yet to bind')}
${line('demo-10183-student-1', '吉林大学, a student with cases')}
${line('demo-10183-officer', "吉林大学, officer of the union's 权益部")}
${line('demo-10183-admin', '吉林大学, chair of the union: imports the roster (docs/samples/roster.csv)')}
${line('demo-10184-student-1', '延边大学, a student')}
  ${url}  all ${peopleList().length} demo people of the 68 schools

Ctrl+C stops it; the data stays in .data. npm start -- --fresh starts over.
`);
}

async function main(): Promise<void> {
  const { cloud, isOutdated } = await runProvince(path.resolve(__dirname, '../.data'), {
    port: Number(values.port),
    fresh: values.fresh,
    onSeed: () => say('First start: putting in 68 schools, their rosters and three months of demo cases…'),
  });
  if (isOutdated) say('The demo data was made by an older version; npm start -- --fresh makes it anew.');
  tell(cloud.url);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void cloud.close().then(() => process.exit(0)));
}

main().catch((error: NodeJS.ErrnoException) => {
  say(error.code === 'ENOSPC' ? 'The disk is full: make room and run npm start again.' : error.message);
  process.exit(1);
});
