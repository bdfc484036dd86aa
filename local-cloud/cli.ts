import { readArguments } from './cli-options';
import { messageOf, StartupError } from './errors';
import { openCloud } from './open-cloud';
import type { LocalCloudOptions } from './options';

function tell(sentence: string): void {
  process.stderr.write(`local-cloud: ${sentence}\n`);
}

async function run(options: LocalCloudOptions): Promise<void> {
  const onFailure = (sentence: string) => {
    tell(sentence);
    process.exit(1);
  };
  const isExplaining = process.env.LOCAL_CLOUD_EXPLAIN === '1';
  const explain = (line: object) => process.stderr.write(`${JSON.stringify(line)}\n`);
  const cloud = await openCloud({ ...options, ...(isExplaining ? { explain } : {}) }, { tell, onFailure });
  let isClosing = false;
  const stop = () => {
    if (isClosing) return;
    isClosing = true;
    void cloud.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`${JSON.stringify({ url: cloud.url, admin: cloud.admin })}\n`);
}

async function main(): Promise<void> {
  let options: LocalCloudOptions;
  try {
    options = readArguments(process.argv.slice(2));
  } catch (error) {
    tell(messageOf(error));
    process.exitCode = 2;
    return;
  }
  try {
    await run(options);
  } catch (error) {
    tell(error instanceof StartupError ? error.message : `it could not start: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

void main();
