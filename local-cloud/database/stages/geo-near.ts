import { compileQuery } from '../compile-query';
import { isPlainObject } from '../document';
import { fieldOf } from '../expressions/field-path';
import { failed } from '../fail';
import { distanceOf, readNear } from '../geo/geo-operators';
import { fieldNames, stageObject, withField } from './spec';
import type { StageCompiler } from './stage';

const OPTIONAL = [
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
];
/** Documents $geoNear returns unless asked for more (WeChat, Aggregate.geoNear). */
const DEFAULT_LIMIT = 100;

/** Documents with their distance in metres, nearest first. */
export const geoNear: StageCompiler = (content) => {
  const given = stageObject('$geoNear', content, ['near', 'distanceField'], OPTIONAL);
  if (given.spherical !== true) throw failed('$geoNear needs spherical: true, as only 2dsphere indexes exist');
  if (typeof given.key !== 'string')
    throw failed("local-cloud's $geoNear needs 'key', the field to look at: it does not know the geo indexes");
  const near = readNear(given.near, given.minDistance, given.maxDistance);
  const { query = {}, distanceMultiplier: factor = 1, limit = given.num ?? DEFAULT_LIMIT } = given;
  if (!isPlainObject(query)) throw failed('$geoNear query must be an object');
  if (typeof factor !== 'number' || factor < 0)
    throw failed('$geoNear distanceMultiplier must be a number and not negative');
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
    throw failed('$geoNear limit must be a whole number above 0');
  const key = given.key;
  const distanceNames = fieldNames('$geoNear', given.distanceField);
  const placeNames = given.includeLocs === undefined ? null : fieldNames('$geoNear', given.includeLocs);
  const test = compileQuery(query);
  return (documents) => {
    const hits = documents.flatMap((document) => {
      const metres = test(document) ? distanceOf(document, key, near) : null;
      return metres === null ? [] : [{ document, metres }];
    });
    hits.sort((a, b) => a.metres - b.metres);
    return hits.slice(0, limit).map(({ document, metres }) => {
      const measured = withField(document, distanceNames, metres * factor);
      return placeNames ? withField(measured, placeNames, fieldOf(document, key.split('.'))) : measured;
    });
  };
};
