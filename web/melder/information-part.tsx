/** Fetched when somebody asks for it: the pages of information, help, and the questions that find the right way. */
export { HelpHere } from "./information/help-here.tsx";
export { Information } from "./information/information.tsx";
export { Routes } from "./routes/routes.tsx";
