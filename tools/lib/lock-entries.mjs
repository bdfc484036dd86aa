const OS = 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'.split(' ');
const CPU = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');

/** @param {string} name such as @swc/core-linux-x64-gnu: the platform is in its name, and nowhere else without the package */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = OS.find((word) => words.includes(word));
  const cpu = CPU.find((word) => words.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => /^gnu/.test(word)) && 'glibc';
  return { ...(cpu && { cpu: [cpu] }), ...(os === 'linux' && libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/** Where Node looks for a package that is required in this place, nearest first. @param {string} place @param {string} name */
function* lookups(place, name) {
  for (let folder = place; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    yield `${folder}/node_modules/${name}`;
    if (!folder.includes('/node_modules/')) break;
  }
  yield `node_modules/${name}`;
}

/**
 * Adds to the packages of a lock each exactly versioned optional dependency that it lacks; answers their places.
 * A range cannot be completed: which version npm would choose is known to the registry only.
 * @param {Record<string, { version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }>} packages
 */
export function addMissing(packages) {
  const added = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^\d/.test(version)) continue;
      const near = [...lookups(place, name)].map((at) => packages[at]).find(Boolean);
      if (near?.version === version) continue;
      const at = near ? `${place}/node_modules/${name}` : `node_modules/${name}`;
      packages[at] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true };
      added.push(at);
    }
  }
  return added;
}

/**
 * The packages that package.json and the root entry of its lock ask for differently: `npm ci` would refuse them.
 * @param {Record<string, any>} manifest
 * @param {Record<string, any>} root
 */
export function outOfStep(manifest, root) {
  const wishes = (/** @type {Record<string, any>} */ from) => ({ ...from.dependencies, ...from.devDependencies });
  const [asked, locked] = [wishes(manifest), wishes(root)];
  return [...new Set([...Object.keys(asked), ...Object.keys(locked)])].filter((name) => asked[name] !== locked[name]);
}
