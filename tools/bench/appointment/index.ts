import os from 'node:os';
import { benchDraw } from './draw';
import { benchFirstCome } from './first-come';

interface Wish {
  isQuick: boolean;
  parts: string[];
}

/** Each part by its name. */
const PARTS = new Map<string, (isQuick: boolean) => Promise<object>>([
  ['draw', benchDraw],
  ['first-come', benchFirstCome],
]);

/** What a rush for seats and a large draw cost, through the whole stack. */
export async function benchAppointment({ isQuick, parts }: Wish): Promise<unknown> {
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length };
  for (const [name, bench] of PARTS)
    if (parts.length === 0 || parts.includes(name)) result[name] = await bench(isQuick);
  return { ...result, load: os.loadavg() };
}
