import { type CloudWithSdk, cloudWithSdk } from './cloud-with-sdk';
import { loadSdk } from './sdk';

export type Data = Record<string, unknown>;
type Make = (...values: unknown[]) => unknown;
type Names<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Names<Rest> : Text;

/** A condition that can be joined with others. */
export interface Condition {
  and(...others: unknown[]): Condition;
  or(...others: unknown[]): Condition;
}

type QueryName =
  Names<'eq neq lt lte gt gte in nin and or not nor exists mod all elemMatch size geoNear geoWithin geoIntersects'>;
type UpdateName = Names<'set remove inc mul min max rename bit push pop shift unshift pull pullAll addToSet expr'>;
type ExpressionName =
  | Names<'abs add ceil divide exp floor ln log log10 mod multiply pow sqrt subtract trunc arrayElemAt arrayToObject concatArrays filter in indexOfArray isArray map range reduce reverseArray size slice zip and not or cmp eq gt gte lt lte neq cond ifNull switch'>
  | Names<'dateFromParts dateFromString dayOfMonth dayOfWeek dayOfYear isoDayOfWeek isoWeek isoWeekYear millisecond minute month second hour week year literal mergeObjects objectToArray allElementsTrue anyElementTrue setDifference setEquals setIntersection setIsSubset setUnion concat dateToString indexOfBytes indexOfCP split strLenBytes strLenCP strcasecmp substr substrBytes substrCP toLower toUpper addToSet avg first last'>
  | Names<'max min push stdDevPop stdDevSamp sum let meta'>;
type StageName =
  Names<'addFields bucket bucketAuto count geoNear group limit lookup match project replaceRoot sample skip sort sortByCount unwind'>;

/** `db.command` with every name the SDK has. */
export type Commands = Record<QueryName, (...values: unknown[]) => Condition> &
  Record<UpdateName, Make> & { aggregate: Record<ExpressionName, Make> & { pipeline(): Pipeline } } & {
    project: Record<'slice' | 'elemMatch', Make>;
  };

/** An aggregate with every stage the SDK has. */
export type Pipeline = { [Name in StageName]: (content: unknown) => Pipeline } & {
  end(): Promise<{ list: Data[] }>;
  done(): unknown;
};

type Position = readonly [longitude: number, latitude: number];
type GeoName = 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';
type Geo = { Point(longitude: number, latitude: number): unknown } & Record<GeoName, (parts: unknown[]) => unknown>;

// Commands are made without a server; the address is set again before the first request.
const database = loadSdk('http://127.0.0.1:9/admin').database();
export const _ = database.command as unknown as Commands;
export const $ = _.aggregate;
export const geo = database.Geo as unknown as Geo;

export const point = ([longitude, latitude]: Position) => geo.Point(longitude, latitude);
export const line = (positions: readonly Position[]) => geo.LineString(positions.map(point));
export const polygon = (...rings: Position[][]) => geo.Polygon(rings.map(line));

/** A cloud with two collections of the same documents: `plain`, and `indexed` by these fields. */
export function conformanceCloud(fields: readonly string[] = [], more: readonly string[] = []): CloudWithSdk {
  const createIndexes = fields.map((name) => ({
    name: `by-${name}`,
    unique: false,
    keys: [{ name, direction: '1' as const }],
  }));
  const others = more.map((collectionName) => ({ collectionName }));
  return cloudWithSdk({
    collections: [{ collectionName: 'plain' }, { collectionName: 'indexed', createIndexes }, ...others],
  });
}

/** The aggregate of a collection, with all its stages. */
export function pipelineOn(t: CloudWithSdk, collection = 'plain'): Pipeline {
  return t.db.collection(collection).aggregate() as unknown as Pipeline;
}

/** The _ids of documents, in order, as one text. */
export function idsOf(documents: readonly Data[]): string {
  return documents.map(({ _id }) => String(_id)).join('');
}
