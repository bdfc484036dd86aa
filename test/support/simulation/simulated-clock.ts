import { at } from '../calendar';
import { setClock } from '../clock';

/** The one clock of a simulation. It only goes forward, and a call takes a second: two have one moment only when they are meant to. */
export class SimulatedClock {
  constructor(start: string) {
    setClock(start);
  }

  now(): Date {
    return new Date();
  }

  /** On to a time of a day, unless it is past. */
  goTo(day: string, time: string): void {
    const there = at(`${day} ${time}`);
    if (there > new Date()) jest.setSystemTime(there);
  }

  tick(seconds = 1): void {
    jest.setSystemTime(Date.now() + seconds * 1000);
  }
}
