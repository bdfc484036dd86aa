import * as z from '../core/zod';
import { CATEGORIES, type Category as CategoryName, TOPICS, type Topic as TopicName } from './category';

export const Category = z.enum(CATEGORIES as [CategoryName, ...CategoryName[]]);

const ALL_TOPICS = Object.values(TOPICS).flat() as TopicName[];
export const Topic = z.enum(ALL_TOPICS as [TopicName, ...TopicName[]]);
