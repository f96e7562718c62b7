/** Stands in for the modules of Node that libsodium names and never calls in a browser. */
export default {};
