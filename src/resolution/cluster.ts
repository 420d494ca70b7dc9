/**
 * A corpus entity as a number: the form of its name, and its place among the namesakes of that
 * form. 0 is nobody.
 */
export type Cluster = number;

/** The most entities that are distinguished under one name. */
export const MOST_NAMESAKES = 512;

/** The number of an entity with a form as its name. */
export const clusterOf = (form: number, place = 0): Cluster =>
  (form + 1) * MOST_NAMESAKES + Math.min(place, MOST_NAMESAKES - 1);
/** The form of an entity's name. */
export const formOfCluster = (cluster: Cluster): number => Math.floor(cluster / MOST_NAMESAKES) - 1;
/** 0 for the first of its name. */
export const placeOfCluster = (cluster: Cluster): number => cluster % MOST_NAMESAKES;
