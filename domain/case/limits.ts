/** A student may send a case back twice; then the youth league calls (product.md section 2). */
export const MOST_REOPENINGS = 2;
