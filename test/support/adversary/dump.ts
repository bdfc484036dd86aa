import { readFile } from '../../../cloudfunctions/_kit/storage';
import type { ResultsDocument } from '../../../cloudfunctions/_kit/survey/round-results';
import { inNaturalOrder } from '../everything';
import { ballotPage } from '../survey-answer';
import type { Dump } from './pieces';

/** Lines that functions print from here on, whatever they print them with. */
export function listen(): { lines: string[]; stop: () => void } {
  const lines: string[] = [];
  const hear = (...said: unknown[]): boolean => {
    lines.push(said.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '));
    return true;
  };
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation(hear),
    ),
    jest.spyOn(process.stdout, 'write').mockImplementation(hear),
    jest.spyOn(process.stderr, 'write').mockImplementation(hear),
  ];
  return { lines, stop: () => void spies.map((spy) => spy.mockRestore()) };
}

/** A line of a log, with the values of what it says where it says them by name. */
const said = (line: string): unknown => {
  try {
    return { line, ...JSON.parse(line) };
  } catch {
    return { line };
  }
};

/** Every collection with every document, in the order in which they stand; with the lines of all logs and the published files and lists. */
export async function takeDump(lines: readonly string[]): Promise<Dump> {
  const dump: Dump = { ...(await inNaturalOrder()), logs: lines.map(said) };
  for (const { _id, versions } of dump['round-results'] as ResultsDocument[]) {
    const file = versions.at(-1)?.ballotsFile;
    if (file) dump.file = ((await readFile(file))?.toString() ?? '').split('\n');
    const { ok, data } = await ballotPage(_id);
    if (ok) dump.list = data.ballots;
  }
  return dump;
}
