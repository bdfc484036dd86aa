import { isPlainObject } from '../document';
import { failed } from '../fail';
import { leavesAt } from '../leaves';
import type { DocumentTest, QueryOperator } from '../query-test';
import { type Geometry, readGeometry } from './geometry';
import { angleTo, intersects, isWithin } from './relations';
import { EARTH_RADIUS_M, type Vector } from './sphere';

/** A point and how far from it, as $nearSphere and $geoNear want it. */
export interface Near {
  point: Vector;
  least: number;
  most: number;
}

function distance(name: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !(value >= 0)) throw failed(`${name} must be a number and not negative`);
  return value;
}

/** Reads a point with its limits in metres. */
export function readNear(point: unknown, least: unknown, most: unknown): Near {
  const center = readGeometry(point);
  const [only] = center?.points ?? [];
  if (!only || center?.points.length !== 1) throw failed('a geo near query needs a point');
  return {
    point: only,
    least: distance('minDistance', least, 0),
    most: distance('maxDistance', most, Number.POSITIVE_INFINITY),
  };
}

function geometriesAt(document: unknown, path: string): Geometry[] {
  return leavesAt(document, path).flatMap(({ value }) => {
    const whole = readGeometry(value);
    if (whole) return [whole];
    return Array.isArray(value) ? value.flatMap((item) => readGeometry(item) ?? []) : [];
  });
}

/** The distance in metres of a document's geometry within the limits, or null. */
export function distanceOf(document: unknown, path: string, { point, least, most }: Near): number | null {
  const metres = geometriesAt(document, path).map((geometry) => angleTo(geometry, point) * EARTH_RADIUS_M);
  const reached = metres.filter((each) => each >= least && each <= most);
  return reached.length === 0 ? null : Math.min(...reached);
}

/** The operand of $nearSphere as the SDK sends it. */
export function nearOperand(operand: unknown): Near {
  if (!isPlainObject(operand) || !operand.$geometry) throw failed('$nearSphere needs a $geometry');
  return readNear(operand.$geometry, operand.$minDistance, operand.$maxDistance);
}

function anyGeometry(path: string, matches: (geometry: Geometry) => boolean): DocumentTest {
  return (document) => geometriesAt(document, path).some(matches);
}

function areaOf(name: string, operand: unknown): Geometry {
  const geometry = isPlainObject(operand) ? readGeometry(operand.$geometry) : null;
  if (!geometry) throw failed(`${name} needs a valid $geometry`);
  return geometry;
}

const geoWithin: QueryOperator = (path, operand) => {
  if (isPlainObject(operand) && operand.$centerSphere !== undefined) {
    const [center, radius]: unknown[] = Array.isArray(operand.$centerSphere) ? operand.$centerSphere : [];
    const { point } = readNear(center, undefined, undefined);
    const most = distance('the radius of $centerSphere', radius ?? Number.NaN, Number.NaN);
    return anyGeometry(path, ({ points }) =>
      points.every((each) => angleTo({ points: [each], arcs: [], polygons: [] }, point) <= most),
    );
  }
  const area = areaOf('$geoWithin', operand);
  if (area.polygons.length === 0) throw failed('$geoWithin needs a Polygon, a MultiPolygon or a $centerSphere');
  return anyGeometry(path, (geometry) => isWithin(geometry, area));
};

const geoIntersects: QueryOperator = (path, operand) => {
  const area = areaOf('$geoIntersects', operand);
  return anyGeometry(path, (geometry) => intersects(geometry, area));
};

const nearSphere: QueryOperator = (path, operand) => {
  const near = nearOperand(operand);
  return (document) => distanceOf(document, path, near) !== null;
};

export const geoOperators = {
  $geoIntersects: geoIntersects,
  $geoWithin: geoWithin,
  $nearSphere: nearSphere,
};
