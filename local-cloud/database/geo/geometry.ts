import { isPlainObject } from '../document';
import { type Arc, type Position, type Vector, vectorOf } from './sphere';

/** A polygon: the outer ring and its holes, each without the repeated last point. */
export type Polygon = readonly (readonly Vector[])[];

/** Any GeoJSON geometry, taken apart. */
export interface Geometry {
  points: readonly Vector[];
  arcs: readonly Arc[];
  polygons: readonly Polygon[];
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [longitude, latitude]: unknown[] = value;
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null, least = 1): T[] | null {
  if (!Array.isArray(value) || value.length < least) return null;
  const items = value.map((item: unknown) => read(item));
  return items.every((item) => item !== null) ? (items as T[]) : null;
}

const readPoint = (value: unknown): Vector | null => (isPosition(value) ? vectorOf(value) : null);
const readLine = (value: unknown): Vector[] | null => listOf(value, readPoint, 2);

function readRing(value: unknown): Vector[] | null {
  const ring = listOf(value, readPoint, 4);
  if (!ring || !Array.isArray(value)) return null;
  const [first, last] = [value[0], value.at(-1)] as [Position, Position];
  return first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : null;
}

const readPolygon = (value: unknown): Polygon | null => listOf(value, readRing);

function arcsOf(line: readonly Vector[], isClosed: boolean): Arc[] {
  return line.flatMap((point, at): Arc[] => {
    const next = line[at + 1] ?? (isClosed ? line[0] : undefined);
    return next ? [[point, next]] : [];
  });
}

const ofPoints = (points: Vector[] | null): Geometry | null => points && { points, arcs: [], polygons: [] };
const ofLines = (lines: Vector[][] | null): Geometry | null =>
  lines && { points: lines.flat(), arcs: lines.flatMap((line) => arcsOf(line, false)), polygons: [] };
const ofPolygons = (polygons: Polygon[] | null): Geometry | null =>
  polygons && { points: polygons.flat(2), arcs: polygons.flat().flatMap((ring) => arcsOf(ring, true)), polygons };

const one = <T>(value: T | null): T[] | null => (value === null ? null : [value]);

/** Reads GeoJSON, or a bare [longitude, latitude]; null if it is none of these. */
export function readGeometry(value: unknown): Geometry | null {
  if (isPosition(value) && value.length === 2) return ofPoints([vectorOf(value)]);
  if (!isPlainObject(value)) return null;
  const { type, coordinates } = value;
  switch (type) {
    case 'Point':
      return ofPoints(one(readPoint(coordinates)));
    case 'MultiPoint':
      return ofPoints(listOf(coordinates, readPoint));
    case 'LineString':
      return ofLines(one(readLine(coordinates)));
    case 'MultiLineString':
      return ofLines(listOf(coordinates, readLine));
    case 'Polygon':
      return ofPolygons(one(readPolygon(coordinates)));
    case 'MultiPolygon':
      return ofPolygons(listOf(coordinates, readPolygon));
    default:
      return null;
  }
}
