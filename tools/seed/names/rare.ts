import astral from '../../../config/seed/astral-characters.json';
import compound from '../../../config/seed/compound-surnames.json';
import readDifferently from '../../../config/seed/surnames-read-differently.json';
import type { Random } from '../random';
import { givenName, shortGivenName, surname, unremarkable } from './han';
import { words } from './words';

// Characters beyond the BMP that parents did choose: 𬱖 (serene), 𬘭 (ribbon), 𬤇 …; the table's fish and birds are not names.
const IN_NAMES = new Set(
  words('𬱖 𬘭 𬍛 𬘡 𬬩 𬭎 𬤊 𬘯 𬴂 𬘬 𬮿 𬭸 𬸚 𬤝 𬣡 𬣙 𬇕 𬭚 𬬭 𬒈 𫖮 𫘧 𫖯 𫍯 𫍲 𫟹 𫄧 𬉼 𠳐 𬊤 𬪩'),
);
const ASTRAL = astral.map(({ character }) => character).filter((character) => IN_NAMES.has(character));

// The most frequent of the compound surnames, several times; every other one once.
const COMPOUND = [
  ...words('欧阳 欧阳 欧阳 上官 上官 司马 司徒 诸葛 皇甫 尉迟 令狐 慕容'),
  ...compound.map((row) => row.surname),
];

/** A compound surname with one or two characters: 欧阳梓涵, 司马睿. */
export const compoundName = (random: Random): string =>
  unremarkable(() => random.pick(COMPOUND) + (random.next() < 0.3 ? shortGivenName(random) : givenName(random)));

/** A name of four characters: two for the family, two of one's own. */
export const longName = (random: Random): string => unremarkable(() => random.pick(COMPOUND) + givenName(random));

/** A name with a character that takes two UTF-16 units. */
export const astralName = (random: Random): string =>
  random.next() < 0.5
    ? surname(random) + random.pick(ASTRAL)
    : surname(random) + (givenName(random)[0] ?? '') + random.pick(ASTRAL);

/** A surname that is not read as its character usually is: 单 (shàn), 仇 (qiú), 朴 (piáo). */
export const homographName = (random: Random): string =>
  unremarkable(() => random.pick(readDifferently).surname + givenName(random));
