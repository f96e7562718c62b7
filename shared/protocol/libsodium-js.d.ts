/** The JavaScript build of libsodium; the bundlers and the test runner alias this name to its file. */
declare module "libsodium-js" {
  import library from "libsodium-wrappers";
  export default library;
}
