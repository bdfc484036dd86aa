import type { ErrorLog } from './error-log';

export interface LogLine {
  level: 'debug' | 'log' | 'info' | 'warn' | 'error';
  text: string;
}

const show = (value: unknown): string => {
  if (value instanceof Error) return String(value.stack);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
};

/**
 * The app's console: kept for tests, printed only when asked for. An Error given to console.error counts as an error of
 * the app: it is all that React says of a render that threw, since Taro catches it at the page.
 */
export function createConsole(
  lines: LogLine[],
  errors: ErrorLog,
  verbose: boolean,
): Record<string, (...values: unknown[]) => void> {
  const write =
    (level: LogLine['level']) =>
    (...values: unknown[]) => {
      lines.push({ level, text: values.map(show).join(' ') });
      const error = level === 'error' ? values.find((value) => value instanceof Error) : undefined;
      if (error) errors.add(error);
      if (verbose) console[level](...values);
    };
  return {
    debug: write('debug'),
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    group: write('log'),
    groupEnd: () => {},
    time: () => {},
    timeEnd: () => {},
  };
}
