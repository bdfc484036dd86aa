import { openWireDoor, type WireDoor } from './wire-door';

declare const localCloud: { admin: string };

/** For a describe: a door in front of the cloud while its tests run, and no complaints of the functions on the terminal. */
export function badPlatform(): () => WireDoor {
  let door: WireDoor | undefined;
  beforeAll(async () => {
    door = await openWireDoor(localCloud.admin);
  });
  afterAll(() => door?.close());
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());
  return () => {
    if (!door) throw new Error('the door is not open');
    return door;
  };
}
