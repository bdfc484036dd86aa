import os from 'node:os';
import { benchDraw } from './draw';

interface Wish {
  isQuick: boolean;
  parts: string[];
}

/** What issue 7 asks for, each part by its name. */
const PARTS = new Map<string, (isQuick: boolean) => Promise<object>>([['draw', benchDraw]]);

/** What a rush for seats and a large draw cost, through the whole stack (issue 7). */
export async function benchAppointment({ isQuick, parts }: Wish): Promise<unknown> {
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length };
  for (const [name, bench] of PARTS)
    if (parts.length === 0 || parts.includes(name)) result[name] = await bench(isQuick);
import { firstCome } from './first-come';

/** What issue 7 asks for. */
const WANTED = { firstCome: { seats: 20, share: 0.5, runs: 10 } };
const RUSH = { rivals: 3_000, seats: 20, workers: 8, runs: 10 };
const RUSH_QUICK = { rivals: 300, seats: 20, workers: 8, runs: 2 };

/** What a rush for a few seats leaves behind, and how long it takes (issue 7). */
export async function benchAppointment({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length, wanted: WANTED };
  if (wants('first-come')) result.firstCome = await firstCome(isQuick ? RUSH_QUICK : RUSH);
  return { ...result, load: os.loadavg() };
}
