const LANGUAGE = new Set(
  `Object Array Number parseFloat parseInt Infinity NaN Boolean String Symbol Date Promise RegExp Error AggregateError
  EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array
  Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigInt64Array BigUint64Array DataView Map BigInt Set
  WeakMap WeakSet WeakRef Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN`.split(
    /\s+/,
  ),
);

const refuse = (): never => {
  throw new EvalError('WeChat has no new Function');
};
const SafeFunction = new Proxy(Function, { apply: refuse, construct: refuse });

/** The names of the loader's own wrapper, which must not be looked up in the sandbox. */
const WRAPPER = new Set<PropertyKey>(['__args']);

/**
 * The global scope of the app: the language and what WeChat injects. It claims every name, so nothing of Node or of a
 * browser is reachable, and a name it does not know reads as undefined and is noted.
 */
export function createSandbox(injected: Record<string, unknown>, unknown: Set<string>): object {
  const scope: Record<string, unknown> = { ...injected, Function: SafeFunction };
  const sandbox: object = new Proxy(scope, {
    has: (_, name) => !WRAPPER.has(name),
    get(_, name) {
      if (typeof name === 'symbol') return undefined;
      if (name in scope) return scope[name];
      if (LANGUAGE.has(name)) return (globalThis as Record<string, unknown>)[name];
      if (name !== 'undefined') unknown.add(name);
      return undefined;
    },
  });
  scope.globalThis = sandbox;
  scope.global = sandbox;
  return sandbox;
}
