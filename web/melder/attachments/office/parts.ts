/** Which parts of a document are content, and which only tell about its makers (ECMA-376 and the extensions of Office). */

/** Parts that a document does without: the relations to them go too. */
const DROPPED = [
  /^docprops\//,
  /^docmetadata\//,
  /^customxml\//,
  /^_xmlsignatures\//,
  /^\[trash\]\//,
  // Properties as programs of .NET write them.
  /\.psmdcp$/,
  /^word\/(people|commentsids|commentsextended|commentsextensible)\d*\.xml$/,
  /^word\/documenttasks\//,
  /^xl\/persons\//,
  /^xl\/threadedcomments\//,
  /^xl\/printersettings\//,
  /^xl\/revisions\//,
  /^xl\/customproperty/,
  /^ppt\/(revisioninfo|changesinfos)/,
  /^ppt\/tags\//,
  /^ppt\/printersettings/,
  /\/printersettings\d*\.bin$/,
];

/** Fonts that were packed in: drawing, not telling. */
const AS_IT_IS = /\.(odttf|fntdata|ttf)$/;
const XML = /\.(xml|vml)$/;

export type PartKind =
  | "drop"
  | "xml"
  | "relations"
  | "types"
  | "jpeg"
  | "png"
  | "gif"
  | "emf"
  | "package"
  | "as-it-is"
  | "other";

/** Two names that differ in large and small letters alone are one (ECMA-376 part 2, 6.2.2.3). */
export function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** `name` as `partName` gives it. */
export function partKind(name: string): PartKind {
  if (DROPPED.some((pattern) => pattern.test(name.replace(/_rels\/([^/]+)\.rels$/, "$1")))) return "drop";
  if (name === "[content_types].xml") return "types";
  if (name.endsWith(".rels")) return "relations";
  if (XML.test(name)) return "xml";
  if (/\.(jpe?g|jfif)$/.test(name)) return "jpeg";
  if (/\.png$/.test(name)) return "png";
  if (/\.gif$/.test(name)) return "gif";
  if (/\.emf$/.test(name)) return "emf";
  if (/\.(docx|xlsx|pptx)$/.test(name)) return "package";
  return AS_IT_IS.test(name) ? "as-it-is" : "other";
}

/** The part that a relation points to, as `partName` gives it. `relations` is the part with the relation. */
export function targetOf(relations: string, target: string): string {
  const owner = relations.replace(/_rels\/[^/]*$/, "");
  const path = target.startsWith("/") ? target.slice(1) : owner + target;
  const folders: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return partName(decoded(folders.join("/")));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
