/** 96.2 for 408 of 424; undefined when nothing was counted, so that nobody shows 0 % or NaN. */
export function percentText(numerator: number, denominator: number): string | undefined {
  if (!(denominator > 0) || !Number.isFinite(numerator)) return undefined;
  return ((numerator / denominator) * 100).toFixed(1);
}
