/** Fetched by who wants to tell more: the topics with all their lists, and what was told to read it over. */
export { KlachtChoice } from "./writing/klacht-choice.tsx";
export { Told } from "./writing/told.tsx";
export { Topics } from "./writing/topics.tsx";
