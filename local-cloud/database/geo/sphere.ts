/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];
export type Vector = readonly [number, number, number];
export type Arc = readonly [Vector, Vector];

/** MongoDB's radius of the earth, in metres. */
export const EARTH_RADIUS_M = 6_378_100;

const RADIANS = Math.PI / 180;

export function vectorOf([longitude, latitude]: Position): Vector {
  const theta = longitude * RADIANS;
  const phi = latitude * RADIANS;
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function unit(a: Vector): Vector {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** The angle between two directions, exact for small ones too. */
export function angle(a: Vector, b: Vector): number {
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

/** The angle from a point to the nearest point of an arc. */
export function angleToArc(point: Vector, [from, to]: Arc): number {
  const ends = Math.min(angle(point, from), angle(point, to));
  const normal = cross(from, to);
  if (Math.hypot(...normal) < 1e-15) return ends;
  const pole = unit(normal);
  const isBeside = dot(cross(pole, from), point) >= 0 && dot(cross(to, pole), point) >= 0;
  return isBeside ? Math.min(ends, Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(pole, point)))))) : ends;
}

/** True if two arcs cross in a point that is an end of neither. */
export function doCross([a, b]: Arc, [c, d]: Arc): boolean {
  const ab = cross(a, b);
  const acb = -dot(ab, c);
  const bda = dot(ab, d);
  if (acb * bda <= 0) return false;
  const cd = cross(c, d);
  return acb * -dot(cd, b) > 0 && acb * dot(cd, a) > 0;
}
