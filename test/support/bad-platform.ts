import { doorOfTests, type WireDoor } from './wire-door';

/** For a describe: a door in front of the cloud while its tests run, and no complaints of the functions on the terminal. */
export function badPlatform(): WireDoor {
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());
  return doorOfTests();
}
