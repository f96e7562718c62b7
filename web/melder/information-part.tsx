/** Fetched when somebody asks for it: the pages of information, and the questions that find the right way. */
export { Information } from "./information/information.tsx";
export { Routes } from "./routes/routes.tsx";
