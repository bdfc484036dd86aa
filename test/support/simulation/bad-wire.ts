import { openWireDoor } from '../wire-door';

/** A wire on which functions die. What is not run through it goes straight to the cloud. */
export interface BadWire {
  /**
   * Runs something that dies after so many requests, the last of them carried out or not; whether it got that far. What dies
   * does so quietly: nobody hears of it.
   */
  dying(after: number, isLastServed: boolean, run: () => Promise<unknown>): Promise<boolean>;
  /** Runs something that dies just after it has told so many times, before it can write down that it did; whether it came that far. */
  dyingOnceTold(times: number, run: () => Promise<unknown>): Promise<boolean>;
  close(): Promise<void>;
}

export async function openBadWire(admin: string): Promise<BadWire> {
  const door = await openWireDoor(admin);
  /** Through the door, whatever it dies of. */
  async function through(run: () => Promise<unknown>): Promise<boolean> {
    await run().catch(() => undefined);
    return door.revive();
  }
  return {
    dying(after, isLastServed, run) {
      door.dieAfter(after, isLastServed);
      return through(run);
    },
    dyingOnceTold(times, run) {
      door.dieBehind('database.insertDocument', 'notices', times);
      return through(run);
    },
    close: () => door.close(),
  };
}
