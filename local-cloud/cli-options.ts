import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messageOf } from './errors';
import { type CollectionDeclaration, type LocalCloudOptions, parseCollections } from './options';

const USAGE =
  'Usage: cli.ts --data DIR [--port N] [--collections FILE] [--functions DIR] [--env NAME=VALUE …] [--web DIR]';

function readCollections(file: string): CollectionDeclaration[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The collections file ${file} cannot be read: ${messageOf(error)}.`);
  }
  return parseCollections(parsed);
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
    ...(values.collections ? { collections: readCollections(values.collections) } : { autoCreate: true }),
    ...(values.functions ? { functionsDir: values.functions } : {}),
    functionEnv: readVariables(values.env ?? []),
    ...(values.web ? { webDir: values.web } : {}),
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
