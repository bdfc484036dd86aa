/** Which of `count` things are left, and the nth of those: each asked and taken in some seventeen steps, however many there are. */
export class Remaining {
  /** A Fenwick tree: each element holds how many are left in the stretch that ends with it. From 1 on. */
  private readonly sums: Int32Array;
  private readonly top: number;

  constructor(private left: number) {
    this.sums = new Int32Array(left + 1);
    for (let at = 1; at <= left; at += 1) this.sums[at] = at & -at;
    this.top = 2 ** Math.floor(Math.log2(Math.max(1, left)));
  }

  get count(): number {
    return this.left;
  }

  /** Takes the one that stands at `place` (from 0 on) among those left: where it stood at first. */
  take(place: number): number {
    const { sums } = this;
    let [at, before] = [0, place];
    for (let step = this.top; step > 0; step >>= 1) {
      const sum = sums[at + step];
      if (sum === undefined || sum > before) continue;
      at += step;
      before -= sum;
    }
    this.left -= 1;
    for (let up = at + 1; up < sums.length; up += up & -up) sums[up] = (sums[up] ?? 0) - 1;
    return at;
  }
}
