import { failed, typeName } from '../fail';
import { isNothing } from './operands';
import type { Compiler, Evaluate, Scope } from './scope';

/** Evaluates an optional time zone: a text, or null and missing, which make the whole operator null. */
export function compileZone(timezone: unknown, compiler: Compiler): (scope: Scope) => string | null {
  if (timezone === undefined) return () => 'UTC';
  const evaluate: Evaluate = compiler.compile(timezone);
  return (scope) => {
    const zone = evaluate(scope);
    if (isNothing(zone)) return null;
    if (typeof zone !== 'string') throw failed(`timezone must evaluate to a string, found ${typeName(zone)}`);
    return zone;
  };
}
