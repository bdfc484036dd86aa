import * as z from '../core/zod';
import {
  CATEGORIES,
  type Category as CategoryName,
  type OwnTopic as OwnTopicId,
  SHIPPED_TOPICS,
  type ShippedTopic,
} from './category';

export const Category = z.enum(CATEGORIES as [CategoryName, ...CategoryName[]]);

const OWN = new RegExp(`^(${CATEGORIES.join('|')})-[a-z0-9]{8}$`);
const OwnTopic = z.custom<OwnTopicId>((value) => typeof value === 'string' && OWN.test(value));

/** A shipped topic, or one that a school added: whether it is this school's, its settings say. */
export const Topic = z.union([z.enum(SHIPPED_TOPICS as [ShippedTopic, ...ShippedTopic[]]), OwnTopic]);
