import type { Geometry, Polygon } from './geometry';
import { angle, angleToArc, cross, doCross, dot, unit, type Vector } from './sphere';

/** Two points closer than this (about 6 µm) are one. */
const TOUCHES = 1e-12;

function middleOf(ring: readonly Vector[]): Vector {
  const sum = ring.reduce<[number, number, number]>(
    ([x, y, z], point) => [x + point[0], y + point[1], z + point[2]],
    [0, 0, 0],
  );
  return unit(sum);
}

/** Seen from the middle of the ring its edges are straight lines (gnomonic projection); a ring is less than half the earth. */
function isInRing(point: Vector, ring: readonly Vector[]): boolean {
  const middle = middleOf(ring);
  const east = unit(cross(Math.abs(middle[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], middle));
  const north = cross(middle, east);
  const height = dot(point, middle);
  if (height <= 0) return false;
  const flat = (each: Vector) => [dot(each, east) / dot(each, middle), dot(each, north) / dot(each, middle)] as const;
  const [x, y] = flat(point);
  const corners = ring.map(flat);
  let isInside = false;
  for (const [at, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(at + 1) % corners.length] as readonly [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

function isOnRing(point: Vector, ring: readonly Vector[]): boolean {
  return ring.some((corner, at) => angleToArc(point, [corner, ring[(at + 1) % ring.length] as Vector]) < TOUCHES);
}

/** True inside the polygon and on its edge. */
function covers([outer = [], ...holes]: Polygon, point: Vector): boolean {
  if (isOnRing(point, outer)) return true;
  return isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole) && !isOnRing(point, hole));
}

/** The distance as an angle: 0 inside a polygon. */
export function angleTo(geometry: Geometry, point: Vector): number {
  if (geometry.polygons.some((polygon) => covers(polygon, point))) return 0;
  const angles = [
    ...geometry.points.map((each) => angle(each, point)),
    ...geometry.arcs.map((arc) => angleToArc(point, arc)),
  ];
  return Math.min(...angles);
}

export function intersects(a: Geometry, b: Geometry): boolean {
  return (
    a.points.some((point) => angleTo(b, point) < TOUCHES) ||
    b.points.some((point) => angleTo(a, point) < TOUCHES) ||
    a.arcs.some((one) => b.arcs.some((other) => doCross(one, other)))
  );
}

/** True if nothing of the geometry lies outside the area. */
export function isWithin(geometry: Geometry, area: Geometry): boolean {
  const isCovered = (point: Vector) => area.polygons.some((polygon) => covers(polygon, point));
  const corners = area.polygons.flat(2);
  return (
    geometry.points.every(isCovered) &&
    !geometry.arcs.some((one) => area.arcs.some((other) => doCross(one, other))) &&
    // A hole of the area, or a notch in it, may lie wholly inside the geometry.
    !corners.some((corner) =>
      geometry.polygons.some((polygon) => covers(polygon, corner) && !polygon.some((ring) => isOnRing(corner, ring))),
    )
  );
}
