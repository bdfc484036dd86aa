// The dot inside a name is typed in many ways; the roster's and the student's must meet.
const DOTS = /[\u00b7\u2022\u2027\u22c5\u30fb\uff65\u0387\u318d.]/gu;
const SPACES = /[\s\u3000]+/gu;

/** A name as it is compared: compatibility forms folded (full-width letters), one kind of middle dot, no spaces around it or within Chinese, Latin in one case. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(DOTS, '·')
    .replace(SPACES, ' ')
    .trim()
    .replace(/ ?· ?/g, '·')
    .replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    .toUpperCase();
