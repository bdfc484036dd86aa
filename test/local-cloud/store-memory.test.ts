import { Collection } from '../../local-cloud/database/collection';
import { encode } from '../../local-cloud/database/ejson';
import { ParsedVersions } from '../../local-cloud/database/parsed-versions';
import { Version } from '../../local-cloud/database/version';

describe('a document from the log', () => {
  const TEXT = '{"_id":"x","at":{"$date":{"$numberLong":"5"}}}';

  it('stays text until somebody looks inside, and is the same when it is read again', () => {
    const version = Version.fromText(TEXT);
    const first = version.document;
    expect(first).toEqual({ _id: 'x', at: new Date(5) });
    expect(version.document).toBe(first);
    version.forgetParsed();
    expect(version.document).toEqual(first);
    expect(version.json).toBe(TEXT);
  });

  it('that was never written as text keeps what it has', () => {
    const version = Version.of({ _id: 'x' }, 1);
    version.forgetParsed();
    expect(version.document).toEqual({ _id: 'x' });
  });

  it.each(['plain', '吉林大学', '𠮷野', '\u00e9\u00ff', 'half of 𠮷: \ud842'])(
    'holds %s as it was written, however it is kept',
    (name) => {
      const text = encode({ _id: 'x', name });
      for (const version of [Version.fromText(text), Version.of({ _id: 'x', name }, 1)]) {
        expect(version.json).toBe(text);
        expect(version.length).toBe(Buffer.byteLength(text));
        version.forgetParsed();
        expect(version.document).toEqual({ _id: 'x', name });
      }
    },
  );

  it('is parsed for as long as there is room, the longest parsed leaving first', () => {
    const forgotten: string[] = [];
    const parsed = new ParsedVersions(10);
    for (const name of ['a', 'b', 'c', 'large'])
      parsed.remember({ forgetParsed: () => forgotten.push(name) }, name === 'large' ? 50 : 4);
    expect(forgotten).toEqual(['a', 'b', 'c']);
    parsed.keep(100);
    parsed.remember({ forgetParsed: () => forgotten.push('d') }, 40);
    expect(forgotten).toEqual(['a', 'b', 'c']);
    parsed.keep(60);
    parsed.remember({ forgetParsed: () => forgotten.push('e') }, 5);
    expect(forgotten).toEqual(['a', 'b', 'c', 'large']);
  });
});

it('a collection knows about how long a log of its documents is', () => {
  const collection = new Collection('c', []);
  const empty = collection.liveBytes;
  collection.restore('sx', '{"_id":"x"}');
  const one = collection.liveBytes;
  collection.restore('sx', '{"_id":"x","more":"text"}');
  collection.apply('sx', { _id: 'x' }, 1, false);
  expect(collection.liveBytes).toBe(one);
  collection.apply('sx', null, 2, false);
  expect(collection.liveBytes).toBe(empty);
});
