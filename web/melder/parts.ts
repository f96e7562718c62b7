/** Parts of the site that more than one screen fetches. */
export const informationPart = () => import("./information-part.tsx");
