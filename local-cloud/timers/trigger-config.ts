import { isPlainObject } from '../database/document';
import { messageOf, StartupError } from '../errors';
import { functionFile, functionNames, readConfig } from '../functions/function-config';
import { type Cron, parseCron } from './cron';

/** A timer of a function, from its config.json. */
export interface Trigger {
  function: string;
  name: string;
  config: string;
  cron: Cron;
}

/** The platform's rule for the names of triggers. */
const NAME = /^[A-Za-z][\w-]{0,59}$/;

function readTrigger(functionName: string, entry: unknown): Trigger {
  const { name, type, config } = isPlainObject(entry) ? entry : {};
  if (typeof name !== 'string' || !NAME.test(name))
    throw new Error('a trigger needs a name of at most 60 letters, digits, - and _ that starts with a letter');
  if (type !== 'timer') throw new Error(`the trigger ${name} must be of the type "timer"`);
  if (typeof config !== 'string') throw new Error(`the trigger ${name} needs a cron expression as config`);
  try {
    return { function: functionName, name, config, cron: parseCron(config) };
  } catch (error) {
    throw new Error(`the trigger ${name} has the cron expression "${config}": ${messageOf(error)}`);
  }
}

function triggersOf(directory: string, functionName: string): Trigger[] {
  const file = functionFile(directory, functionName);
  const { triggers = [] } = file === undefined ? {} : readConfig(file);
  if (!Array.isArray(triggers)) throw new Error('triggers must be a list');
  const read = triggers.map((entry) => readTrigger(functionName, entry));
  if (new Set(read.map(({ name }) => name)).size < read.length) throw new Error('two triggers have the same name');
  return read;
}

/** The timers of all functions in a folder; a wrong one is told with its function and what is wrong. */
export function readTriggers(directory: string): Trigger[] {
  return functionNames(directory).flatMap((name) => {
    try {
      return triggersOf(directory, name);
    } catch (error) {
      throw new StartupError(`The config.json of the function ${name} is wrong: ${messageOf(error)}.`);
    }
  });
}
