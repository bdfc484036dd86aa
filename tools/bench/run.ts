import { benchAppointment } from './appointment';
import { benchCase } from './case';
import { benchLikeness } from './likeness';
import { benchLocalCloud } from './local-cloud';
import { missedIn } from './missed';
import { benchRoster } from './roster';
import { benchRounds } from './rounds';
import { benchSearch } from './search';
import { benchSurvey } from './survey';

/*
 * npm run bench -- appointment|case|local-cloud|roster|rounds|survey [--quick] [part …]
 * npm run bench -- likeness|search PATH [--quick] [suggestions]      PATH: a folder with student_cases.csv, replies.csv (likeness: messages_labelled.csv too)
 * case and search without --quick hold 200,000 cases with all their words: NODE_OPTIONS=--max-old-space-size=10000
 * Prints one JSON object; each figure stands beside its baseline of the same run, or beside what is wanted.
 * Where a wanted figure is missed it says which, and ends with 1.
 */

const BENCHES = new Map([
  ['appointment', benchAppointment],
  ['case', benchCase],
  ['likeness', benchLikeness],
  ['local-cloud', benchLocalCloud],
  ['roster', benchRoster],
  ['rounds', benchRounds],
  ['search', benchSearch],
  ['survey', benchSurvey],
]);

async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2);
  const bench = BENCHES.get(name);
  if (!bench) {
    process.stderr.write(`Usage: npm run bench -- ${[...BENCHES.keys()].join('|')} [--quick] [part …]\n`);
    process.exitCode = 2;
    return;
  }
  const parts = rest.filter((argument) => !argument.startsWith('--'));
  const result = await bench({ isQuick: rest.includes('--quick'), parts });
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const missed = missedIn(result);
  if (missed.length === 0) return;
  process.stderr.write(`Missed: ${missed.join(', ')}\n`);
  process.exitCode = 1;
}

void main();
