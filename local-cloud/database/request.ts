import { invalidParameter, requestFailed } from '../errors';
import { type Document, isPlainObject } from './document';
import { decode, parseEjson } from './ejson';
import type { Order } from './ordering';

/** The parameters of one wire request; server dates in it all stand for the same instant. */
export class DatabaseRequest {
  private readonly now = new Date();

  constructor(private readonly parameters: Record<string, unknown>) {}

  get collectionName(): string {
    const name = this.parameters.collectionName;
    if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName must be a non-empty string');
    return name;
  }

  get transactionId(): string | undefined {
    const id = this.parameters.transactionId;
    return typeof id === 'string' && id !== '' ? id : undefined;
  }

  get query(): Document {
    return this.object('query');
  }

  get data(): Document {
    return this.object('data');
  }

  /** The documents of an insert. */
  get documents(): Document[] {
    const { data } = this.parameters;
    const texts = Array.isArray(data) ? data : [data];
    if (texts.length === 0) throw invalidParameter('data must hold at least one document');
    return texts.map((text) => asObject(this.parse(text), 'data'));
  }

  get isOneDocument(): boolean {
    return this.parameters.queryType === 'DOC';
  }

  get isMulti(): boolean {
    return this.parameters.multi !== false && !this.isOneDocument;
  }

  flag(name: 'merge' | 'upsert'): boolean | undefined {
    const value = this.parameters[name];
    return typeof value === 'boolean' ? value : undefined;
  }

  /** A count such as offset or limit; absent gives undefined. */
  count(name: 'offset' | 'limit'): number | undefined {
    const value = this.parameters[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw invalidParameter(`${name} must be a whole number from 0`);
    return value;
  }

  get order(): Order {
    return Object.entries(this.object('order')).map(([field, direction]) => {
      if (direction !== 1 && direction !== -1) throw invalidParameter(`the order of ${field} must be 1 or -1`);
      return [field, direction] as const;
    });
  }

  get projection(): Document | null {
    const projection = this.object('projection');
    return Object.keys(projection).length > 0 ? projection : null;
  }

  /** The pipeline as `{$stage: content}` objects. */
  get stages(): Document[] {
    const { stages } = this.parameters;
    if (!Array.isArray(stages)) throw invalidParameter('stages must be an array');
    return stages.map((stage: unknown) => {
      if (!isPlainObject(stage) || typeof stage.stageKey !== 'string')
        throw invalidParameter('a stage needs stageKey and stageValue');
      return { [stage.stageKey]: this.parse(stage.stageValue) };
    });
  }

  private object(name: string): Document {
    const value = this.parameters[name];
    if (value === undefined || value === null || value === '') return {};
    return asObject(this.parse(value), name);
  }

  private parse(value: unknown): unknown {
    return typeof value === 'string' ? parseEjson(value, { now: this.now }) : decode(value, { now: this.now });
  }
}

function asObject(value: unknown, name: string): Document {
  if (!isPlainObject(value)) throw requestFailed(`[FailedOperation] ${name} must be an object`);
  return value;
}
