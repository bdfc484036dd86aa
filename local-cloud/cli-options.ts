import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messageOf } from './errors';
import { parseOpenApiOptions } from './openapi/parse-options';
import { type LocalCloudOptions, parseCollections } from './options';

const USAGE =
  'Usage: cli.ts --data DIR [--port N] [--collections FILE] [--functions DIR] [--env NAME=VALUE …] [--web DIR] [--openapi FILE] [--no-timers] [--no-warm]';

function readJson(kind: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The ${kind} file ${file} cannot be read: ${messageOf(error)}.`);
  }
}

/** Variables for the functions, as their console would set them. */
function readVariables(assignments: readonly string[]): Record<string, string> {
  const pairs = assignments.map((text) => {
    const [whole, name = '', value = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
    if (whole === undefined) throw new Error(`--env takes NAME=VALUE, not ${text}.`);
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}

function parse(args: readonly string[]): LocalCloudOptions {
  const text = { type: 'string' } as const;
  const options = {
    port: text,
    data: text,
    collections: text,
    functions: text,
    web: text,
    openapi: text,
    'no-timers': { type: 'boolean' } as const,
    'no-warm': { type: 'boolean' } as const,
    env: { ...text, multiple: true } as const,
  };
  const { values } = parseArgs({ args: [...args], options });
  const port = values.port === undefined ? 0 : Number(values.port);
  if (values.port === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not ${values.port}.`);
  }
  if (!values.data) throw new Error('--data is missing.');
  return {
    dataDir: values.data,
    port,
    ...(values.collections
      ? { collections: parseCollections(readJson('collections', values.collections)) }
      : { autoCreate: true }),
    ...(values.functions ? { functionsDir: values.functions } : {}),
    functionEnv: readVariables(values.env ?? []),
    ...(values.web ? { webDir: values.web } : {}),
    ...(values.openapi ? { openapi: parseOpenApiOptions(readJson('openapi', values.openapi)) } : {}),
    ...(values['no-timers'] ? { timers: false } : {}),
    ...(values['no-warm'] ? { warm: false } : {}),
  };
}

/** Reads the command line; throws one line that says what is wrong and how it should be. */
export function readArguments(args: readonly string[]): LocalCloudOptions {
  try {
    return parse(args);
  } catch (error) {
    const reason = messageOf(error)
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\.?$/, '.');
    throw new Error(`${reason} ${USAGE}`);
  }
}
