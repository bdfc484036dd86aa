import { startCli } from './support/cli';
import { functionFolder } from './support/function-folder';
import { temporaryFolder } from './support/temporary-folder';

const MB = 1024 * 1024;
const functionsDir = functionFolder({
  prints: { code: `exports.main = () => { for (;;) console.log('x'.repeat(100_000)); };`, config: { timeout: 0.5 } },
  quiet: { code: 'exports.main = () => "here";' },
});
const dataDir = temporaryFolder();

// In a process of its own: what functions print is passed on to stderr.
it('a function that prints for ever is cut at 1 MB, ended by its time-out, and hurts nobody else', async () => {
  const cli = await startCli(['--data', dataDir, '--functions', functionsDir]);
  const call = async (name: string) => (await fetch(`${cli.url}/call/${name}`, { method: 'POST' })).json();
  const printing = call('prints');
  expect(await call('quiet')).toEqual({ result: 'here' });
  expect(await printing).toMatchObject({ errCode: -504003 });
  const { calls } = (await (await fetch(`${cli.url}/calls`)).json()) as { calls: { logs: string[] }[] };
  expect(calls.at(-1)?.logs.at(-1)).toBe('(more than 1 MB was printed: the rest is left out)');
  expect(cli.output.stderr.length).toBeLessThan(1.1 * MB);
  cli.process.kill('SIGTERM');
  expect(await cli.exited).toBe(0);
});
